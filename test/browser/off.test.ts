import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, startAmends, switchOn, underlinedKinds } from './harness/amends.ts';
import type { ChromiumRun } from './harness/chromium.ts';
import { openHurting } from './harness/hurting.ts';
import { tallyOf } from './harness/tally.ts';
import { typeText } from './harness/typing.ts';

let run: ChromiumRun;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

async function switchOff(page: Page): Promise<void> {
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Off for this site' }).click();
  await expect.poll(() => page.locator('amends-root').count()).toBe(0);
}

/** Everything of Amends is begun: marks, card, sidebar. */
async function useIt(page: Page): Promise<void> {
  await typeText(page, ' It was just a small glitch.');
  await expect.poll(() => underlinedKinds(page)).toContain('minimising');
  await page.keyboard.press('Alt+Shift+KeyN');
  await page.locator('amends-root .card').waitFor();
  await page.keyboard.press('Escape');
}

/** So many nodes may a page's editor make for what is typed. */
const SPARE = 20;

/** What a document has beside its nodes: highlights and style sheets. */
const registered = (page: Page) =>
  page.evaluate(() => ({
    highlights: CSS.highlights.size,
    adopted: document.adoptedStyleSheets.length,
    styles: document.querySelectorAll('style[data-amends]').length,
  }));

it.each(NEW_MAILS)('switched off in %s no observer, timer, listener or node of it goes on', async (_, address) => {
  const { page, errors } = await openHurting(run, address);
  await switchOff(page);
  await page.reload();
  // Typed without Amends, as later beside it: what the editor keeps for itself is there before.
  await typeText(page, ' Sorry.');
  const { tally, weight } = await tallyOf(page);
  expect(await tally()).toEqual({});
  const before = await weight();

  // What a first time alone leaves would not be much: the second must leave no more.
  for (let time = 0; time < 2; time += 1) {
    await switchOn(run, page);
    await useIt(page);
    expect(await tally()).toMatchObject({
      MutationObserver: expect.any(Number),
      'keydown on window': expect.any(Number),
    });
    expect((await weight()).listeners).toBeGreaterThan(before.listeners);
    await switchOff(page);
    await expect.poll(tally).toEqual({});
    expect(await registered(page)).toEqual({ highlights: 0, adopted: 0, styles: 0 });
    // The weight is all of the page's, its editor's history too.
    await expect.poll(async () => (await weight()).nodes).toBeLessThanOrEqual(before.nodes + SPARE);
    expect((await weight()).listeners).toBeLessThanOrEqual(before.listeners);
  }
  expect(errors).toEqual([]);
});
