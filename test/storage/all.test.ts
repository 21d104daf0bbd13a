import { beforeEach, expect, test, vi } from 'vitest';
import { apart } from './apart.ts';
import { fakeBrowser } from './fake.ts';

const { bringBack, entriesOf, eraseEverything, exportOf, readAll } = await import('../../lib/storage/all.ts');

const { local, sync } = fakeBrowser.storage;
const NOW = '2026-03-10T09:00:00.000Z';
const KEPT = { key: 'secret', url: 'https://a.example/v1' };
const EMPTY = { local: {}, sync: {}, apart: {} };

beforeEach(async () => {
  vi.restoreAllMocks();
  apart.shut = false;
  apart.items = new Map<string, unknown>([['model-key', KEPT]]);
  await Promise.all([local.clear(), sync.clear()]);
  await local.set({ settings: { a: 'ä' } });
  await sync.set({ 'own:a': 1 });
});

test('each entry is named, of this version or not, with its size', async () => {
  apart.items.set('of-a-later-version', 1);
  expect(entriesOf(await readAll())).toEqual([
    { area: 'local', key: 'settings', bytes: 10, secret: false },
    { area: 'sync', key: 'own:a', bytes: 1, secret: false },
    { area: 'apart', key: 'model-key', bytes: JSON.stringify(KEPT).length, secret: true },
    { area: 'apart', key: 'of-a-later-version', bytes: 1, secret: true },
  ]);
});

test('the file has all but what is secret', async () => {
  const text = exportOf(await readAll(), NOW);
  expect(text).not.toContain('"secret"');
  expect(JSON.parse(text)).toEqual({
    amends: 'everything',
    version: 1,
    at: NOW,
    local: { settings: { a: 'ä' } },
    sync: { 'own:a': 1 },
    leftOut: ['model-key'],
  });
});

test('all is erased, and comes back whole; on this machine where it no longer syncs', async () => {
  const before = await readAll();
  expect(await eraseEverything()).toBe(true);
  expect(await readAll()).toEqual(EMPTY);
  expect(await bringBack(before)).toBe(true);
  expect(await readAll()).toEqual(before);
  await eraseEverything();
  vi.spyOn(sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_HOUR'));
  await bringBack(before);
  expect(await local.get()).toEqual({ ...before.local, ...before.sync });
});

test('without sync the rest is listed and erased all the same', async () => {
  vi.spyOn(sync, 'get').mockRejectedValue(new Error('signed out'));
  vi.spyOn(sync, 'clear').mockRejectedValue(new Error('signed out'));
  expect(entriesOf(await readAll()).map(({ key }) => key)).toEqual(['settings', 'model-key']);
  expect(await eraseEverything()).toBe(true);
  expect([await local.get(), apart.items.size]).toEqual([{}, 0]);
});

test('where what is kept apart can’t be reached the rest is listed, erased and brought back, and that is said', async () => {
  const before = await readAll();
  apart.shut = true;
  expect(await readAll()).toEqual({ ...before, apart: null });
  expect(await eraseEverything()).toBe(false);
  expect(await readAll()).toEqual({ ...EMPTY, apart: null });
  expect(await bringBack(before)).toBe(false);
  expect(await readAll()).toEqual({ ...before, apart: null });
  apart.shut = false;
  expect(await readAll()).toEqual(before);
});

test('a key of an older version that can’t be taken over is secret where it lies', async () => {
  apart.shut = true;
  await local.set({ 'model-key': 'secret' });
  const all = await readAll();
  expect(entriesOf(all)).toContainEqual({ area: 'local', key: 'model-key', bytes: 8, secret: true });
  expect(exportOf(all, NOW)).not.toContain('"secret"');
  expect(JSON.parse(exportOf(all, NOW)).leftOut).toEqual(['model-key']);
});
