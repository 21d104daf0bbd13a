import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { withDraft } from './harness/amends.ts';
import { keptApart } from './harness/apart.ts';
import { setModel, stored, workerOf } from './harness/granted.ts';
import { BETTER, DRAFT, row, startWithModel, state, talk } from './harness/model.ts';
import { workerOf as handleOf, type WorkerHandle } from './harness/worker.ts';

type Items = Record<string, unknown>;
/** What the extension's worker has, and what a content script has of it. */
declare const chrome: {
  storage: Record<string, { get?(key: null): Promise<Items>; set(items: Items): Promise<void> }>;
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(what: { target: { tabId: number }; func(): Promise<Items> }): Promise<{ result: Items }[]>;
  };
};

const KEY = 'sk-out-of-reach';
let own: Awaited<ReturnType<typeof startWithModel>>;
let worker: WorkerHandle;
beforeAll(async () => {
  own = await startWithModel();
  worker = await handleOf(own.run, await own.options());
});
afterAll(() => own.close());
afterEach(() => {
  own.server.asks.length = 0;
});

/**
 * What a script of Amends' own in a page can read, by every means that it has: as if the page had broken out into it. Put
 * into the page by the worker, into the world of those scripts.
 */
const readByContentScript = (page: Page): Promise<Items> =>
  workerOf(page).evaluate(async (address) => {
    async function readAll(): Promise<Items> {
      const everything: Items = {};
      const keep = async (name: string, read: () => unknown) => {
        everything[name] = await Promise.resolve()
          .then(read)
          .catch((error) => `refused: ${error}`);
      };
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const area of Object.keys(chrome.storage)) await keep(area, () => chrome.storage[area]?.get?.(null));
      await keep('databases', async () => {
        const found: Items = {};
        const names = (await indexedDB.databases()).map((one) => one.name as string);
        for (const name of new Set([...names, 'amends'])) {
          const database = await asked(indexedDB.open(name));
          found[name] = [];
          for (const one of database.objectStoreNames)
            (found[name] as unknown[]).push(await asked(database.transaction(one).objectStore(one).getAll()));
          database.close();
        }
        return found;
      });
      await keep('web', () => [{ ...localStorage }, { ...sessionStorage }, document.cookie]);
      await keep('caches', () => caches.keys());
      return everything;
    }
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    const [said] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: readAll });
    return said?.result ?? {};
  }, page.url());

async function ask(): Promise<string | undefined> {
  own.server.answer = () => BETTER;
  const { page, bar } = await own.drafting();
  await worker.stop();
  await row(bar).getByRole('button', { name: 'Ask your model' }).click();
  const send = talk(bar).getByRole('button', { name: 'Send it' });
  if ((await state(bar)) === 'ask') await send.click();
  await expect.poll(() => state(bar)).toBe('offered');
  await page.close();
  return own.server.asks.at(-1)?.authorization;
}

describe('the model’s key', () => {
  it.each([
    ['Gmail', `${GMAIL}?scene=popup`],
    ['Outlook', `${OUTLOOK}?scene=new`],
  ])('can’t be read by a script of Amends’ own in %s, by any storage there is', async (_, address) => {
    await own.connect('words', KEY);
    expect(own.server.asks.at(-1)?.authorization).toBe(`Bearer ${KEY}`);
    const page = await own.run.open(withDraft(address, DRAFT));
    expect(JSON.stringify(await keptApart(page))).toContain(KEY);
    const seen = await readByContentScript(page);
    expect(seen).toMatchObject({ local: { settings: { model: { url: own.server.url } } } });
    expect(seen.databases).toEqual({ amends: [] });
    expect(JSON.stringify(seen)).not.toContain(KEY);
    await page.close();
  });

  it('goes along with a question though the worker was ended meanwhile', async () => {
    await own.connect('words', KEY);
    expect(await ask()).toBe(`Bearer ${KEY}`);
  });

  it('that an older version kept is taken over by the worker, and is gone from where pages read', async () => {
    await own.connect('words');
    const page = await own.options();
    await workerOf(page).evaluate((key) => chrome.storage.local?.set({ 'model-key': key }), 'sk-of-old');
    expect(await ask()).toBe('Bearer sk-of-old');
    expect(Object.keys(await stored(page))).not.toContain('model-key');
    expect(await keptApart(page)).toEqual({ 'model-key': { key: 'sk-of-old', url: own.server.url } });
    await page.close();
  });

  it('goes to no other address, though a page has changed the one in the settings', async () => {
    await own.connect('words', KEY);
    const page = await own.options();
    // Another address by its letters, behind which the same server hears what comes.
    const url = own.server.url.replace('http', 'HTTP');
    await setModel(page, { kind: 'endpoint', url, model: 'words', agreed: ['phrase'] });
    await page.close();
    own.server.asks.length = 0;
    expect(await ask()).toBeUndefined();
    expect(own.server.asks).toHaveLength(1);
  });

  it('that can’t be kept leaves all as it was, and says so', async () => {
    await own.connect('words', KEY);
    const page = await own.options();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByLabel(/^Key/).fill('sk-new');
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect
      .poll(() => page.locator('.model [role=status]').innerText())
      .toContain('can’t read or keep the model’s key');
    expect(await keptApart(page)).toEqual({ 'model-key': { key: KEY, url: own.server.url } });
    await page.close();
    expect(await ask()).toBe(`Bearer ${KEY}`);
  });
});
