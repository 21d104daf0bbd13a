import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { ring, rings, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

// A mail tab goes away and comes back: by the back button, by a crash, with the extension switched off under it.
let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends({ keepPages: true });
});
afterAll(() => run.close());

/** What Chromium's own page of extensions may call. */
declare const chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };

/** Amends is at work, and once. */
async function worksOnce(page: Page): Promise<void> {
  await ring(page).waitFor();
  await typeText(page, '\nIt was just a small glitch.');
  await expect.poll(() => underlinedKinds(page)).toContain('minimising');
  expect(await rings(page)).toBe(1);
  expect(await page.locator('amends-root').count()).toBe(1);
  expect(await page.locator('style[data-amends]').count()).toBe(1);
}

it.each(NEW_MAILS)('%s comes back by the back button as it was left, and Amends works once', async (_, address) => {
  const { page, errors } = await openHurting(run, address);
  const before = await bodyHtml(page);
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  await page.goto('https://desk.example/');
  // It is not loaded again: no load event comes.
  await page.goBack({ waitUntil: 'commit' });
  // The very same page, out of the browser's cache.
  expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
  expect(await bodyHtml(page)).toBe(before);
  await worksOnce(page);
  expect(errors).toEqual([]);
  await page.close();
});

it.each(NEW_MAILS)('%s that crashed is loaded again, and Amends works once', async (_, address) => {
  const { page } = await openHurting(run, address);
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {});
  await crashed;
  const again = await run.open(withDraft(address, HURTING));
  await worksOnce(again);
  await again.close();
});

// Last: the extension is another afterwards.
it.each(NEW_MAILS)(
  'in %s the extension switched off under an open draft leaves draft and editor whole',
  async (_, address) => {
    const { page, errors } = await openHurting(run, address);
    const before = await bodyHtml(page);
    const extensions = await run.open('chrome://extensions');
    const set = (on: boolean) =>
      extensions.evaluate(([id, enabled]) => chrome.management.setEnabled(id, enabled), [run.id, on] as const);
    await set(false);
    await page.bringToFront();
    expect(await bodyHtml(page)).toBe(before);
    await typeText(page, ' More words.');
    await expect.poll(() => page.locator(BODY).innerText()).toContain('possible. More words.');
    await expect.poll(() => page.locator('amends-root').count()).toBe(0);
    expect(await underlinedKinds(page)).toEqual([]);
    expect(errors).toEqual([]);
    await extensions.bringToFront();
    await set(true);
    await extensions.close();
    const fresh = await run.open(withDraft(address, HURTING));
    await worksOnce(fresh);
    await fresh.close();
    await page.close();
  },
);
