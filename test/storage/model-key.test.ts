import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { apart } from './apart.ts';
import { fakeBrowser } from './fake.ts';

const { forgetKey, hasKey, readKey, takeOverKey, writeKey } = await import('../../lib/storage/model-key.ts');

const { local } = fakeBrowser.storage;
const URL = 'https://models.example/v1';
const OTHER = 'https://other.example/v1';
const connected = { settings: { model: { kind: 'endpoint', url: URL, model: 'm', agreed: [] } } };
/** As an older version kept it. */
const OLD = { ...connected, 'model-key': 'old' };
const inLocal = async () => Object.keys(await local.get()).includes('model-key');

beforeEach(async () => {
  apart.items.clear();
  apart.shut = false;
  await local.clear();
});
afterEach(() => void vi.restoreAllMocks());

test('it is kept for one address, where no page can read it, and forgotten', async () => {
  await writeKey('secret', URL);
  expect([await readKey(URL), await hasKey(URL)]).toEqual(['secret', true]);
  expect([await readKey(OTHER), await hasKey(OTHER)]).toEqual(['', false]);
  expect(await local.get()).toEqual({});
  await writeKey('another', OTHER);
  expect([await readKey(URL), await readKey(OTHER)]).toEqual(['', 'another']);
  await forgetKey();
  expect([await readKey(OTHER), apart.items.size]).toEqual(['', 0]);
});

test.each([7, null, { key: 7, url: URL }, { key: '', url: URL }, { key: 'k' }])('%j is no key', async (kept) => {
  apart.items.set('model-key', kept);
  expect(await readKey(URL)).toBe('');
});

describe('a key that an older version kept', () => {
  it.each([
    ['when it is asked for', () => readKey(URL)],
    ['when Amends is updated', () => takeOverKey()],
  ])('is taken over %s, for the address that is connected', async (_, when) => {
    await local.set(OLD);
    await when();
    expect([await inLocal(), await readKey(URL), await readKey(OTHER)]).toEqual([false, 'old', '']);
  });

  it('is for nobody where no address is connected', async () => {
    await local.set({ 'model-key': 'old' });
    await takeOverKey();
    expect([await inLocal(), await readKey(URL), apart.items.size]).toEqual([false, '', 1]);
  });

  it('stays where it is while the new place can’t be reached, and comes when it can', async () => {
    await local.set(OLD);
    apart.shut = true;
    await expect(readKey(URL)).rejects.toThrow();
    expect((await local.get('model-key'))['model-key']).toBe('old');
    apart.shut = false;
    expect([await readKey(URL), await inLocal()]).toEqual(['old', false]);
  });

  it('is taken over once, though that was interrupted before the old one was gone', async () => {
    await local.set(OLD);
    vi.spyOn(local, 'remove').mockRejectedValueOnce(new Error('the worker is gone'));
    await expect(takeOverKey()).rejects.toThrow();
    expect([await inLocal(), apart.items.size]).toEqual([true, 1]);
    expect([await readKey(URL), await inLocal()]).toEqual(['old', false]);
  });

  it('never takes the place of a newer one, nor does one that a page has put there', async () => {
    await writeKey('mine', URL);
    await local.set({ ...connected, 'model-key': 'planted' });
    expect([await readKey(URL), await inLocal()]).toEqual(['mine', false]);
  });

  it('is forgotten with the rest, and gives way to the one that is typed', async () => {
    await local.set(OLD);
    await forgetKey();
    expect([await inLocal(), await readKey(URL)]).toEqual([false, '']);
    await local.set(OLD);
    await writeKey('typed', URL);
    expect([await inLocal(), await readKey(URL)]).toEqual([false, 'typed']);
  });

  it('that is none goes', async () => {
    await local.set({ ...connected, 'model-key': 7 });
    expect([await readKey(URL), await inLocal(), apart.items.size]).toEqual(['', false, 0]);
  });
});

test('where nothing can be kept the one before stays', async () => {
  await writeKey('before', URL);
  apart.shut = true;
  await expect(writeKey('after', URL)).rejects.toThrow();
  await expect(forgetKey()).rejects.toThrow();
  await expect(hasKey(URL)).rejects.toThrow();
  apart.shut = false;
  expect(await readKey(URL)).toBe('before');
});

test('a private window keeps none: the background would never see it', async () => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
  try {
    await expect(writeKey('secret', URL)).rejects.toThrow('private');
    expect(apart.items.size).toBe(0);
  } finally {
    Reflect.deleteProperty(fakeBrowser, 'extension');
  }
});
