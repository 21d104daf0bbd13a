import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL } from '../pages/server.ts';
import { openSidebar, ring, ringName, sidebar, startAmends } from './harness/amends.ts';
import { framesDrawn, longDraft, putDraft, watchFrames } from './harness/long.ts';
import { BODY, screenshot } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Found at once, what takes seconds leaves a frame before it and one behind. */
const A_FEW = 5;

/** A long mail in which each sentence hurts, with the sidebar open. */
async function longMail(length: number): Promise<{ page: Page; bar: Locator }> {
  const page = await run.open(`${GMAIL}?scene=popup&editor=bare`);
  await ring(page).waitFor();
  await putDraft(page, longDraft(length));
  await expect.poll(() => ringName(page)).toMatch(/[1-9]\d+ phrases/);
  const bar = await openSidebar(page);
  await bar.locator('.rewrite').first().waitFor();
  return { page, bar };
}

const orderButton = (bar: Locator) => bar.getByRole('button', { name: 'Put it in order' });
const changes = (bar: Locator) => bar.locator('[data-change]');

/** Notes the headlines of the sidebar, each with how many changes were shown and whether they could be put in. */
const watchHead = (bar: Locator) =>
  bar.evaluate((aside) => {
    const seen: [headline: string, changes: number, usable: boolean][] = [];
    (globalThis as unknown as { heads: typeof seen }).heads = seen;
    const note = () => {
      const use = aside.querySelector<HTMLButtonElement>('.decide .insert');
      const { length } = aside.querySelectorAll('[data-change]');
      seen.push([aside.querySelector('h2')!.textContent, length, use !== null && !use.disabled]);
    };
    new MutationObserver(note).observe(aside, { subtree: true, childList: true, characterData: true });
  });
const heads = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { heads: [string, number, boolean][] }).heads);

describe('the order of a long mail', () => {
  it('is found without holding up the page, waited for in quiet, and shown when it is whole', async () => {
    const { page, bar } = await longMail(12_000);
    await watchHead(bar);
    await watchFrames(page);
    await orderButton(bar).click();
    await expect.poll(() => bar.locator('h2').innerText()).toBe('Reading your draft…');
    await screenshot(page, 'order-long-waiting');
    expect(await changes(bar).count()).toBe(0);
    await changes(bar).first().waitFor();
    const all = await changes(bar).count();
    expect(all).toBeGreaterThan(100);
    expect(await framesDrawn(page)).toBeGreaterThan(A_FEW);
    const seen = await heads(page);
    expect(
      seen.filter(([headline]) => headline === 'Reading your draft…').every(([, count, usable]) => !count && !usable),
    ).toBe(true);
    expect([...new Set(seen.map(([, count]) => count))].filter((count) => count > 0)).toEqual([all]);

    // What is taken or left is answered at once.
    const gone = await bar.locator('.letter del').count();
    await changes(bar).locator('input').first().uncheck();
    expect(await bar.locator('.letter del').count()).toBeLessThan(gone);
    // Who writes on sees that what is shown is of before, until the new one is here.
    await page.locator(BODY).focus();
    await page.keyboard.type('It was only a tiny slip of ours.');
    await expect.poll(() => bar.locator('.order').getAttribute('aria-busy')).toBe('true');
    await screenshot(page, 'order-long-stale');
    await expect.poll(() => bar.locator('.order').getAttribute('aria-busy')).toBe('false');
    expect(await bar.locator('.letter').innerText()).toContain('slip of ours');
    await page.close();
  });

  it('is dropped when the draft changes and found anew, and dropped for good with the sidebar', async () => {
    const { page, bar } = await longMail(6000);
    await orderButton(bar).click();
    await page.locator(BODY).focus();
    await page.keyboard.type('It was only a tiny slip of ours.');
    await changes(bar).first().waitFor();
    expect(await bar.locator('.letter').innerText()).toContain('slip of ours');
    await bar.getByRole('button', { name: 'Leave it as it is' }).click();

    await page.locator(BODY).focus();
    await page.keyboard.type(' Really.');
    await expect.poll(() => ringName(page)).toMatch(/phrases/);
    await orderButton(bar).click();
    await bar.getByRole('button', { name: 'Close Amends' }).click();
    await expect.poll(() => sidebar(page).count()).toBe(0);
    await openSidebar(page);
    await page.waitForTimeout(1000);
    expect(await changes(bar).count()).toBe(0);
    await page.close();
  });
});
