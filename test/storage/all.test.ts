import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from './fake.ts';

const { bringBack, entriesOf, eraseEverything, exportOf, readAll } = await import('../../lib/storage/all.ts');

const { local, sync } = fakeBrowser.storage;
const NOW = '2026-03-10T09:00:00.000Z';

beforeEach(async () => {
  vi.restoreAllMocks();
  await Promise.all([local.clear(), sync.clear()]);
  await local.set({ settings: { a: 'ä' }, 'model-key': 'secret' });
  await sync.set({ 'own:a': 1 });
});

test('each entry is named, of this version or not, with its size', async () => {
  expect(entriesOf(await readAll())).toEqual([
    { area: 'local', key: 'model-key', bytes: 8, secret: true },
    { area: 'local', key: 'settings', bytes: 10, secret: false },
    { area: 'sync', key: 'own:a', bytes: 1, secret: false },
  ]);
});

test('the file has all but the secret', async () => {
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
  await eraseEverything();
  expect(await readAll()).toEqual({ local: {}, sync: {} });
  await bringBack(before);
  expect(await readAll()).toEqual(before);
  await eraseEverything();
  vi.spyOn(sync, 'set').mockRejectedValue(new Error('MAX_WRITE_OPERATIONS_PER_HOUR'));
  await bringBack(before);
  expect(await local.get()).toEqual({ ...before.local, ...before.sync });
});

test('without sync the rest is listed and erased all the same', async () => {
  vi.spyOn(sync, 'get').mockRejectedValue(new Error('signed out'));
  vi.spyOn(sync, 'clear').mockRejectedValue(new Error('signed out'));
  expect(Object.keys((await readAll()).local)).toEqual(['settings', 'model-key']);
  await eraseEverything();
  expect(await local.get()).toEqual({});
});
