import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../lib/storage/settings.ts';
import { linesOf } from '../../lib/templates/rich/lines.ts';
import { startAmends } from './harness/amends.ts';
import { keptApart } from './harness/apart.ts';

type Items = Record<string, unknown>;
declare const chrome: { storage: Record<'local' | 'sync' | 'session', StorageArea> };
interface StorageArea {
  get(key: null): Promise<Items>;
  set(items: Items): Promise<void>;
}

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const KEY = 'my-secret-key';
const URL = 'http://127.0.0.1:11434/v1';
const AT = '2026-11-20T09:00:00.000Z';
const own = (id: string) => ({
  [`own:${id}`]: { id, title: id, when: '', group: '', lang: 'en', lines: linesOf('We are late.'), changed: AT },
});
const words = [{ title: 'Ours', when: '', group: '', lang: 'en', lines: linesOf('We are late.') }];
/** Everything that Amends may keep where its scripts in pages read it, and an entry that this version does not know. */
const LOCAL: Items = {
  settings: {
    slash: true,
    shortcuts: { toggle: 'Alt+Shift+KeyA', next: 'F8', previous: '' },
    offSites: ['mail.google.com'],
    offKinds: ['hedging'],
    reports: [{ kind: 'hedging', quote: 'I think', at: AT }],
    model: { kind: 'endpoint', url: URL, model: 'words', agreed: ['phrase'] },
    favourites: ['own-one'],
    recent: ['own-one'],
  } satisfies Settings,
  'settings.broken': ['{"offSites":7}'],
  sources: [],
  team: { url: 'https://team.example/t.json', etag: '', checked: AT, fetched: AT, failed: '', templates: words },
  policy: { name: 'Acme Ltd' },
  ...own('here'),
  'of-a-later-version': { any: 'thing' },
};
const SYNC: Items = own('one');
const APART: Items = { 'model-key': { key: KEY, url: URL } };

/** All that the browser has stored of the extension, asked past its pages. */
const storage = async (page: Page) => ({
  ...(await run.context.serviceWorkers()[0]!.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
    session: await chrome.storage.session.get(null),
  }))),
  apart: await keptApart(page),
});
const fill = () =>
  run.context.serviceWorkers()[0]!.evaluate(
    async ([local, sync]) => {
      await chrome.storage.local.set(local);
      await chrome.storage.sync.set(sync);
    },
    [LOCAL, SYNC] as const,
  );
/** The key lies where an older version kept it: the first page that opens takes it over. */
const fillOld = () =>
  run.context.serviceWorkers()[0]!.evaluate((key) => chrome.storage.local.set({ 'model-key': key }), KEY);
const namesOf = (all: Record<'local' | 'sync' | 'apart', Items>) =>
  [all.local, all.sync, all.apart].flatMap((items) => Object.keys(items).sort());
async function options(): Promise<Page> {
  const page = await run.open(`chrome-extension://${run.id}/options.html`);
  await page.locator('main').waitFor();
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const EMPTY = { local: {}, sync: {}, session: {}, apart: {} };

it('what is stored is listed, exported and erased in one click each, and the erasing can be taken back', async () => {
  await fill();
  await fillOld();
  const page = await options();
  const before = await storage(page);
  expect(before).toEqual({ local: LOCAL, sync: SYNC, session: {}, apart: APART });

  await page.getByText(/All \d+ entries, by name/).click();
  const listed = () =>
    page.locator('[data-stored]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-stored')));
  await expect.poll(listed).toEqual(namesOf(before));
  expect(await page.content()).not.toContain(KEY);

  const saving = page.waitForEvent('download');
  await press(page, 'Export all of it');
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^amends-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  const file = JSON.parse(text) as { local: Items; sync: Items; leftOut: string[] };
  expect(text).not.toContain(KEY);
  expect(file.leftOut).toEqual(['model-key']);
  expect(file.local).toEqual(before.local);
  expect(file.sync).toEqual(before.sync);

  await press(page, 'Erase all of it');
  await expect.poll(() => storage(page)).toEqual(EMPTY);
  await expect.poll(listed).toEqual([]);
  await press(page, 'Bring it back');
  await expect.poll(() => storage(page)).toEqual(before);

  await press(page, 'Erase all of it');
  await page.getByText('All of it is erased').waitFor();
  await page.reload();
  await page.getByText('Nothing is kept at the moment').waitFor();
  expect(await page.getByRole('button', { name: 'Bring it back' }).count()).toBe(0);
  expect(await storage(page)).toEqual(EMPTY);
  await page.close();
});

it('what is stored while the page is open is listed at once', async () => {
  const page = await options();
  await page.getByText('Nothing is kept at the moment').click();
  await fill();
  await expect.poll(() => page.locator('[data-stored]').count()).toBe(Object.keys({ ...LOCAL, ...SYNC }).length);
  await page.close();
});

it('to erase all stands apart from to export all: a hand in a hurry does not take the one for the other', async () => {
  const page = await run.open(`chrome-extension://${run.id}/options.html`);
  const box = async (name: string) => (await page.getByRole('button', { name }).boundingBox())!;
  const [out, gone] = [await box('Export all of it'), await box('Erase all of it')];
  expect(gone.x - (out.x + out.width)).toBeGreaterThanOrEqual(8);
  await page.close();
});
