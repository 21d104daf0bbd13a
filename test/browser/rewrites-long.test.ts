import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL } from '../pages/server.ts';
import { openSidebar, rewritesFound, ring, ringName, startAmends } from './harness/amends.ts';
import { framesDrawn, longDraft, putDraft, watchFrames } from './harness/long.ts';
import { BODY, screenshot } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Found at once, what takes seconds leaves a frame before it and one behind. */
const A_FEW = 5;

it('the sidebar beside a long mail in which each sentence hurts opens without holding up the page, and its rewrites come bit by bit', async () => {
  const page = await run.open(`${GMAIL}?scene=popup&editor=bare`);
  await ring(page).waitFor();
  await putDraft(page, longDraft(12_000));
  await expect.poll(() => ringName(page)).toMatch(/[1-9]\d\d phrases/);
  await watchFrames(page);
  const bar = await openSidebar(page);
  const listed = bar.locator('[data-hint]');
  await listed.first().waitFor();
  const all = await listed.count();
  expect(all).toBeGreaterThan(100);
  await screenshot(page, 'rewrites-long');
  await rewritesFound(bar, 30_000);
  expect(await framesDrawn(page)).toBeGreaterThan(A_FEW);

  // After a key they stay until they are found anew.
  await bar.evaluate((aside) => {
    const counts: number[] = [];
    (globalThis as unknown as { counts: number[] }).counts = counts;
    const count = () => counts.push(aside.querySelectorAll('[data-hint] .rewrites').length);
    new MutationObserver(count).observe(aside, { subtree: true, childList: true });
  });
  const shown = await bar.locator('[data-hint] .rewrites').count();
  await page.locator(BODY).focus();
  await page.keyboard.type('We meet on Friday.');
  await page.waitForTimeout(1500);
  const counts = await page.evaluate(() => (globalThis as unknown as { counts: number[] }).counts);
  expect(Math.min(shown, ...counts)).toBeGreaterThan(shown - 10);
  expect(await framesDrawn(page)).toBeGreaterThan(A_FEW);

  // What is clicked goes in as it was shown.
  const rewrite = bar.locator('[data-hint="blame-teammate"] .rewrite').first();
  const words = (await rewrite.getAttribute('aria-label'))!.replace(/^Write instead: /, '').trim();
  expect(await page.locator(BODY).innerText()).not.toContain(words);
  await rewrite.click();
  await expect.poll(() => page.locator(BODY).innerText()).toContain(words);
  await page.close();
});
