import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { HURTING } from './harness/drafts.ts';
import { type FirefoxRun, startFirefox } from './harness/firefox.ts';

let run: FirefoxRun;
afterEach(() => run?.close());

/** Firefox's own way to take all colours from pages, as a contrast theme of the system does. */
const FORCED = { 'browser.display.document_color_use': 2 };
const PATIENT = { timeout: 30_000 };

const open = (address: string) => run.open(`${address}&draft=${encodeURIComponent(HURTING)}`);
/** How many elements of Amends' tree fit. */
const count = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => document.querySelector('amends-root')?.shadowRoot?.querySelectorAll(wanted).length ?? 0,
    selector,
  );
const ring = (page: Page) => page.waitForSelector('amends-root >>> .ring', { visible: true });

it('with forced colours in Firefox phrases have lines under them, and none looks selected', async () => {
  run = await startFirefox(undefined, FORCED);
  for (const [, address] of NEW_MAILS) {
    const page = await open(address);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await expect.poll(() => count(page, '.line'), PATIENT).toBeGreaterThanOrEqual(3);
    const marks = () => page.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()]);
    expect((await marks()).filter((name) => name.startsWith('amends-'))).toEqual([]);
    await page.close();
  }
});

it('in Firefox a double click on the ring opens the sidebar, and no more', async () => {
  run = await startFirefox();
  for (const [, address] of NEW_MAILS) {
    const page = await open(address);
    const { x, y } = await (await ring(page))!.clickablePoint();
    await page.evaluate(() => {
      const heard: number[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('click', (event) => heard.push(event.detail));
    });
    // The sidebar comes at once the second time.
    await page.mouse.click(x, y);
    await expect.poll(() => count(page, '.sidebar'), PATIENT).toBe(1);
    await page.keyboard.press('Escape');
    await (await page.waitForSelector('amends-root >>> .head .icon'))!.click();
    await expect.poll(() => count(page, '.sidebar')).toBe(0);
    await page.mouse.click(x, y, { count: 2, delay: 40 });
    await expect.poll(() => count(page, '.sidebar')).toBe(1);
    expect(await count(page, '.ring')).toBe(1);
    // Of the second nothing is heard, not even by the page.
    expect(await page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard)).not.toContain(2);
    await page.close();
  }
});
