import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from './fake.ts';

const { dropOwn, readOwn, saveNow, saveOwn } = await import('../../lib/storage/own-templates.ts');
const { newTemplate } = await import('../../lib/templates/own.ts');

const { local, sync } = fakeBrowser.storage;
const NOW = '2026-03-10T09:00:00.000Z';
const LATER = '2026-03-11T09:00:00.000Z';
const template = (title: string, length = 20, now = NOW) =>
  newTemplate({ title, when: '', group: '', lang: 'en', lines: [{ runs: [{ text: 'x'.repeat(length) }] }] }, now);
const titles = async () =>
  (await readOwn()).templates.map(({ title, local: here }) => (here ? `${title} (here)` : title));

beforeEach(async () => {
  vi.restoreAllMocks();
  await Promise.all([local.clear(), sync.clear()]);
});

test('templates go where they sync, and come back whole', async () => {
  const one = template('One');
  expect(await saveOwn([one])).toBe(0);
  expect((await readOwn()).templates).toEqual([{ ...one, local: false }]);
  expect(Object.keys(await local.get())).toEqual([]);
});

describe('what does not fit stays on this machine', () => {
  test('one that is too long', async () => {
    expect(await saveOwn([template('Long', 9000), template('Short')])).toBe(1);
    expect(await titles()).toEqual(['Long (here)', 'Short']);
  });

  test('the ones for which no room is left, in order', async () => {
    const many = Array.from({ length: 30 }, (_, index) => template(`T${index}`, 5000));
    const stayed = await saveOwn(many);
    expect(stayed).toBeGreaterThan(5);
    expect(stayed).toBeLessThan(15);
    expect((await readOwn()).templates.filter((one) => one.local)).toHaveLength(stayed);
    const bytes = new TextEncoder();
    const used = Object.entries(await sync.get()).reduce(
      (sum, [key, value]) => sum + bytes.encode(key + JSON.stringify(value)).length,
      0,
    );
    expect(used).toBeLessThan(102_400);
  });

  test('all of them where the browser does not sync', async () => {
    vi.spyOn(sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_HOUR'));
    expect(await saveOwn([template('One')])).toBe(1);
    vi.spyOn(sync, 'get').mockRejectedValue(new Error('no sync'));
    expect(await titles()).toEqual(['One (here)']);
  });

  test('until it is short enough', async () => {
    const long = template('Long', 9000);
    await saveOwn([long]);
    expect(await saveOwn([{ ...long, lines: [{ runs: [{ text: 'short' }] }], changed: LATER }])).toBe(0);
    expect(await titles()).toEqual(['Long']);
    expect(Object.keys(await local.get())).toEqual([]);
  });
});

test('of two copies the later change counts', async () => {
  const one = template('One');
  await saveOwn([one]);
  await saveNow([{ ...one, title: 'One, changed', changed: LATER }]);
  expect(await titles()).toEqual(['One, changed (here)']);
});

test('what can not be read is counted and left as it is', async () => {
  await saveOwn([template('Good')]);
  const broken = { 'own:x': { id: 'x', title: 7 }, 'own:y': 'text', 'own:z': { ...template('Other'), id: 'not-z' } };
  await local.set({ ...broken, settings: { offSites: [] } });
  expect(await readOwn()).toMatchObject({ broken: 3, templates: [{ title: 'Good' }] });
  await saveOwn([template('New')]);
  expect(await local.get(Object.keys(broken))).toEqual(broken);
});

test('a browser without room refuses, and what was there stays', async () => {
  const one = template('One', 9000);
  await saveOwn([one]);
  vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  await expect(saveOwn([{ ...one, title: 'Changed', changed: LATER }])).rejects.toThrow('QUOTA');
  expect(await titles()).toEqual(['One (here)']);
});

test('templates go from everywhere, and nothing else does', async () => {
  const [one, two] = [template('One'), template('Two', 9000)];
  await saveOwn([one, two]);
  await local.set({ settings: 1 });
  await dropOwn([one.id]);
  expect(await titles()).toEqual(['Two (here)']);
  await dropOwn([two.id]);
  expect(await titles()).toEqual([]);
  expect(await local.get()).toEqual({ settings: 1 });
});
