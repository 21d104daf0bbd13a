import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../lib/storage/settings.ts';
import { linesOf } from '../../lib/templates/rich/lines.ts';
import { startAmends } from './harness/amends.ts';

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
const AT = '2026-11-20T09:00:00.000Z';
const own = (id: string) => ({
  [`own:${id}`]: { id, title: id, when: '', group: '', lang: 'en', lines: linesOf('We are late.'), changed: AT },
});
const words = [{ title: 'Ours', when: '', group: '', lang: 'en', lines: linesOf('We are late.') }];
/** Everything that Amends may keep, and an entry that this version does not know. */
const LOCAL: Items = {
  settings: {
    slash: true,
    shortcuts: { toggle: 'Alt+Shift+KeyA', next: 'F8', previous: '' },
    offSites: ['mail.google.com'],
    offKinds: ['hedging'],
    reports: [{ kind: 'hedging', quote: 'I think', at: AT }],
    model: { kind: 'endpoint', url: 'http://127.0.0.1:11434/v1', model: 'words', agreed: ['phrase'] },
    favourites: ['own-one'],
    recent: ['own-one'],
  } satisfies Settings,
  'settings.broken': ['{"offSites":7}'],
  'model-key': KEY,
  sources: [],
  team: { url: 'https://team.example/t.json', etag: '', checked: AT, fetched: AT, failed: '', templates: words },
  policy: { name: 'Acme Ltd' },
  ...own('here'),
  'of-a-later-version': { any: 'thing' },
};
const SYNC: Items = own('one');

/** All that the browser has stored of the extension, asked past its pages. */
const storage = () =>
  run.context.serviceWorkers()[0]!.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
    session: await chrome.storage.session.get(null),
  }));
const fill = () =>
  run.context.serviceWorkers()[0]!.evaluate(
    async ([local, sync]) => {
      await chrome.storage.local.set(local);
      await chrome.storage.sync.set(sync);
    },
    [LOCAL, SYNC] as const,
  );
const namesOf = ({ local, sync }: { local: Items; sync: Items }) => [
  ...Object.keys(local).sort(),
  ...Object.keys(sync).sort(),
];
async function options(): Promise<Page> {
  const page = await run.open(`chrome-extension://${run.id}/options.html`);
  await page.locator('main').waitFor();
  return page;
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const EMPTY = { local: {}, sync: {}, session: {} };

it('what is stored is listed, exported and erased in one click each, and the erasing can be taken back', async () => {
  await fill();
  const page = await options();
  const before = await storage();
  expect(before).toMatchObject({ local: LOCAL, sync: SYNC, session: {} });

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
  expect({ ...file.local, 'model-key': KEY }).toEqual(before.local);
  expect(file.sync).toEqual(before.sync);

  await press(page, 'Erase all of it');
  await expect.poll(storage).toEqual(EMPTY);
  await expect.poll(listed).toEqual([]);
  await press(page, 'Bring it back');
  await expect.poll(storage).toEqual(before);

  await press(page, 'Erase all of it');
  await page.getByText('All of it is erased').waitFor();
  await page.reload();
  await page.getByText('Nothing is kept at the moment').waitFor();
  expect(await page.getByRole('button', { name: 'Bring it back' }).count()).toBe(0);
  expect(await storage()).toEqual(EMPTY);
  await page.close();
});

it('what is stored while the page is open is listed at once', async () => {
  const page = await options();
  await page.getByText('Nothing is kept at the moment').click();
  await fill();
  await expect.poll(() => page.locator('[data-stored]').count()).toBe(Object.keys({ ...LOCAL, ...SYNC }).length);
  await page.close();
});
