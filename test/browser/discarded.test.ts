import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, rings, startAmends, underlinedKinds, watchErrors } from './harness/amends.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, typeText } from './harness/typing.ts';

// The browser's memory saver drops a tab that is not looked at, and loads it again when it is.
let run: Awaited<ReturnType<typeof startAmends>>;
let inside: Page;
beforeAll(async () => {
  run = await startAmends();
  inside = await run.open(`chrome-extension://${run.id}/options.html`);
});
afterAll(() => run.close());

interface Tab {
  id: number;
}
/** What a page of the extension has. */
declare const chrome: {
  storage: { local: { get(): Promise<Record<string, unknown>> } };
  tabs: {
    query(which: { url?: string; discarded?: boolean }): Promise<Tab[]>;
    discard(id: number): Promise<Tab & { discarded: boolean }>;
    update(id: number, change: { active: boolean }): Promise<Tab>;
  };
};
/** The draft's words: the mailbox's editor gives its lines classes of its own when it loads them. */
const words = (page: Page) => page.locator(BODY).innerText();
const stored = () => inside.evaluate(() => chrome.storage.local.get());

/** Has the browser drop the tab, then brings it to the front, where it is loaded again. */
async function dropAndReturn(page: Page): Promise<{ page: Page; errors: string[] }> {
  await inside.bringToFront();
  const gone = page.waitForEvent('close');
  const dropped = await inside.evaluate(
    async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      return (await chrome.tabs.discard(tab!.id)).discarded;
    },
    `${new URL(page.url()).origin}/*`,
  );
  expect(dropped).toBe(true);
  await gone;
  const came = run.context.waitForEvent('page');
  await inside.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ discarded: true });
    await chrome.tabs.update(tab!.id, { active: true });
  });
  const again = await came;
  return { page: again, errors: watchErrors(again) };
}

it.each([
  ['Gmail', `${GMAIL}?scene=popup`, 'blame-teammate'],
  ['Outlook', `${OUTLOOK}?scene=new`, 'vague-commitment'],
])(
  'a tab of %s that the browser dropped comes back with Amends, and with all that it keeps',
  async (_, address, unwanted) => {
    const { page: first, errors: before } = await openHurting(run, address);
    const draft = await words(first);
    const bar = await openSidebar(first);
    const row = bar.locator('[data-hint="conditional-apology"]').first();
    await row.getByRole('button', { name: /^More about/ }).click();
    await row.getByRole('button', { name: 'This hint is wrong' }).click();
    const other = bar.locator(`[data-hint="${unwanted}"]`).first();
    await other.getByRole('button', { name: /^More about/ }).click();
    await other.getByRole('button', { name: 'Never this kind' }).click();
    await expect.poll(() => underlinedKinds(first)).not.toContain(unwanted);
    const kept = await stored();
    expect(JSON.stringify(kept)).toContain(unwanted);
    expect(before).toEqual([]);

    const { page, errors } = await dropAndReturn(first);
    await ring(page).waitFor();
    expect(await page.evaluate(() => (document as Document & { wasDiscarded: boolean }).wasDiscarded)).toBe(true);
    await expect.poll(() => words(page)).toBe(draft);
    await typeText(page, '\nIt was just a small glitch.');
    await expect.poll(() => underlinedKinds(page)).toContain('minimising');
    expect(await underlinedKinds(page)).not.toContain(unwanted);
    expect(await rings(page)).toBe(1);
    expect(await stored()).toEqual(kept);
    expect(errors).toEqual([]);
    await page.close();
  },
);
