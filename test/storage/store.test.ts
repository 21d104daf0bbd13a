import { beforeEach, expect, test, vi } from 'vitest';
import version1 from './examples/settings.1.json';
import { fakeBrowser } from './fake.ts';

const { makeStore } = await import('../../lib/storage/store.ts');
const { addRecent, addReport, DEFAULTS, MOST_RECENT, MOST_REPORTS, mendSettings, setFavourite, setSite, settings } =
  await import('../../lib/storage/settings.ts');

/** What is read of it: what it had not yet is as it was. */
const example = { ...version1, model: null, favourites: [], recent: [], slash: false };

const saved = async (name: string): Promise<unknown> => (await fakeBrowser.storage.local.get(name))[name];
const put = (value: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings: value });

beforeEach(() => fakeBrowser.reset());

test('nothing saved gives the defaults and writes nothing', async () => {
  expect(await settings.get()).toEqual(DEFAULTS);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('where the browser can read nothing a glance gives the defaults, and nothing is written', async () => {
  await put(version1);
  const broken = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
  expect(await settings.glance()).toEqual(DEFAULTS);
  await expect(settings.get()).rejects.toThrow();
  await expect(settings.update((now) => setSite(now, 'a.example', true))).rejects.toThrow();
  broken.mockRestore();
  expect(await settings.glance()).toEqual(example);
});

test('the example of version 1 is read as it was written', async () => {
  await put(version1);
  expect(await settings.get()).toEqual(example);
  expect(await saved('settings.broken')).toBeUndefined();
});

test.each([
  [{ kind: 'built-in', agreed: ['phrase'] }, true],
  [{ kind: 'endpoint', url: 'http://127.0.0.1:11434/v1', model: 'llama3.2', agreed: [] }, true],
  [{ kind: 'endpoint', url: 'not an address', model: 'llama3.2', agreed: ['phrase'] }, false],
  [{ kind: 'endpoint', url: 'http://127.0.0.1:11434/v1' }, false],
  [{ kind: 'other', agreed: ['phrase'] }, false],
  ['model', false],
])('a model %j is kept: %s', async (model, kept) => {
  await put({ ...version1, model });
  expect((await settings.get()).model).toEqual(kept ? model : null);
  expect((await settings.get()).offSites).toEqual(version1.offSites);
});

test('templates taken last come first, each once; favourites come and go', () => {
  const taken = ['a', 'b', 'a', ...'cdefghij'].reduce(addRecent, DEFAULTS);
  expect(taken.recent).toEqual(['j', 'i', 'h', 'g', 'f', 'e', 'd', 'c']);
  expect(taken.recent).toHaveLength(MOST_RECENT);
  expect(['a', 'b', 'a', 'a'].reduce(addRecent, DEFAULTS).recent).toEqual(['a', 'b']);
  const kept = setFavourite(setFavourite(DEFAULTS, 'a', true), 'a', true);
  expect([kept.favourites, setFavourite(kept, 'a', false).favourites]).toEqual([['a'], []]);
});

test('updates that are asked for at once are all kept', async () => {
  const hosts = Array.from({ length: 20 }, (_, index) => `mail${index}.example.org`);
  await Promise.all(hosts.map((host) => settings.update((now) => setSite(now, host, true))));
  expect((await settings.get()).offSites).toEqual(hosts);
});

test('an update that throws does not stop the next', async () => {
  const failing = settings.update(() => {
    throw new Error('no');
  });
  const next = settings.update((now) => setSite(now, 'a.example', true));
  await expect(failing).rejects.toThrow('no');
  expect((await next).offSites).toEqual(['a.example']);
});

test('what is broken gives its default, the rest stays, and what was read is kept aside', async () => {
  const broken = {
    ...example,
    offKinds: ['hedging', 'no-such-kind', 7],
    shortcuts: { ...example.shortcuts, next: 'x' },
  };
  await put(broken);
  const read = await settings.get();
  expect(read).toEqual({ ...example, shortcuts: { ...example.shortcuts, next: DEFAULTS.shortcuts.next } });
  await settings.update((now) => setSite(now, 'b.example', true));
  expect(await saved('settings')).toEqual({ ...read, offSites: ['mail.example.org', 'b.example'] });
  expect(await saved('settings.broken')).toEqual([JSON.stringify(broken)]);
});

test('what is broken is read though there is no room to keep it aside, and is not written over', async () => {
  const broken = { ...example, offKinds: 7 };
  await put(broken);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  expect(await settings.get()).toEqual({ ...example, offKinds: [] });
  await expect(settings.update((now) => setSite(now, 'b.example', true))).rejects.toThrow('QUOTA');
  vi.restoreAllMocks();
  expect(await saved('settings')).toEqual(broken);
});

test.each([['text'], [3], [[1, 2]], [true]])(
  'settings of a wrong shape (%j) give the defaults and are kept aside',
  async (raw) => {
    await put(raw);
    expect(await settings.get()).toEqual(DEFAULTS);
    expect(await saved('settings.broken')).toEqual([JSON.stringify(raw)]);
  },
);

test('a field of a later version stays through an update', async () => {
  await put({ ...example, later: { kept: true } });
  await settings.update((now) => setSite(now, 'mail.example.org', false));
  expect(await saved('settings')).toEqual({ ...example, offSites: [], later: { kept: true } });
});

test('a watcher hears of each change until its signal', async () => {
  const heard = vi.fn();
  const control = new AbortController();
  settings.watch(heard, control.signal);
  await put({ ...example, reports: 'gone' });
  expect(heard).toHaveBeenCalledExactlyOnceWith({ ...example, reports: [] });
  control.abort();
  await put(example);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('reports are capped, the oldest goes', () => {
  const report = (at: number) => ({ ...example.reports[0], quote: String(at) }) as (typeof DEFAULTS.reports)[number];
  const full = Array.from({ length: MOST_REPORTS }, (_, at) => report(at));
  const now = addReport({ ...DEFAULTS, reports: full }, report(MOST_REPORTS));
  expect(now.reports).toHaveLength(MOST_REPORTS);
  expect(now.reports.at(-1)?.quote).toBe(String(MOST_REPORTS));
  expect(now.reports[0]?.quote).toBe('1');
  expect(mendSettings({ reports: [...full, report(MOST_REPORTS)] }).value.reports).toEqual(now.reports);
});

test('an older shape goes through its migration', async () => {
  await fakeBrowser.storage.local.set({ moved: 'a b' });
  const store = makeStore<string[]>({
    name: 'moved',
    version: 2,
    migrations: { 2: (old) => String(old).split(' ') },
    mend: (raw) => ({ value: Array.isArray(raw) ? raw : [], broken: raw !== null && !Array.isArray(raw) }),
  });
  expect(await store.get()).toEqual(['a', 'b']);
  expect(await saved('moved')).toEqual(['a', 'b']);
});
