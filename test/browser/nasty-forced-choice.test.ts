import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, startAmends } from './harness/amends.ts';
import { openHurting } from './harness/hurting.ts';
import { differing } from './harness/pixels.ts';
import { BODY, screenshot } from './harness/typing.ts';

/** What the extension's worker has. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

let run: Awaited<ReturnType<typeof startAmends>>;
let blank: Page;
beforeAll(async () => {
  run = await startAmends();
  blank = await run.context.newPage();
  await run.context
    .serviceWorkers()
    .at(-1)!
    .evaluate(() => chrome.storage.local.set({ settings: { slash: true } }));
});
afterAll(() => run.close());

it('with forced colours it is seen which template Enter would put in', async () => {
  const { page } = await openHurting(run, NEW_MAILS[0][1]);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const options = page.locator('amends-root .picker button');
  await options.nth(1).waitFor();
  const isChosen = (nth: number) => options.nth(nth).getAttribute('aria-current');
  await expect.poll(() => isChosen(0)).toBe('true');
  await screenshot(page, 'nasty-forced-picker');
  const chosen = await options.nth(0).screenshot();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => isChosen(1)).toBe('true');
  expect(await differing(blank, chosen, await options.nth(0).screenshot())).toBeGreaterThan(0.01);
  await page.emulateMedia({ forcedColors: null });
  await page.close();
});

it('with forced colours the bar of the score is seen', async () => {
  const { page } = await openHurting(run, NEW_MAILS[0][1]);
  await page.emulateMedia({ forcedColors: 'active' });
  const bar = await openSidebar(page);
  const meter = bar.locator('.meter');
  const shoot = async () => page.screenshot({ clip: (await meter.boundingBox())!, animations: 'disabled' });
  const drawn = await shoot();
  await meter.evaluate((element) => element.style.setProperty('opacity', '0'));
  expect(await differing(blank, drawn, await shoot())).toBeGreaterThan(0.2);
  await page.emulateMedia({ forcedColors: null });
  await page.close();
});
