import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Zooms as the browser does, as far as layout goes: fewer, larger px in the same window. The draft is then scrolled to. */
async function zoom(page: Page, percent: number): Promise<void> {
  await page.setViewportSize({ width: Math.round(128_000 / percent), height: Math.round(86_000 / percent) });
  await page.locator(BODY).scrollIntoViewIfNeeded();
}

/** Whether a part of Amends is wholly on screen and what a pointer at its middle meets. */
const isReachable = (page: Page, selector: string) =>
  page
    .locator(`amends-root ${selector}`)
    .first()
    .evaluate((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const root = part.getRootNode() as ShadowRoot;
      const met = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { inside, met: met !== null && part.contains(met) };
    });
const FINE = { inside: true, met: true };

async function hurting(address: string) {
  const page = await run.open(withDraft(address, HURTING));
  const said = await watchWorlds(page);
  await ring(page).waitFor();
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  return { page, said };
}

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('in %s', (name, address) => {
  // Our Outlook page is not made for less: its draft can't be scrolled to there.
  const factors = name === 'Gmail' ? [25, 50, 175, 300, 500] : [25, 50, 175];
  it.each(factors)('at %i % ring and sidebar are on screen and can be clicked', async (percent) => {
    const { page, said } = await hurting(address);
    await zoom(page, percent);
    await expect.poll(() => isReachable(page, '.ring')).toEqual(FINE);
    await openSidebar(page);
    await expect.poll(() => isReachable(page, '.sidebar')).toEqual(FINE);
    expect(await isReachable(page, '.ring')).toEqual(FINE);
    expect(said).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.close();
  });

  it.each(['html', 'body'])('zoomed by a style of its %s, ring and sidebar stand where they would', async (element) => {
    const { page } = await hurting(address);
    await page.locator(element).evaluate((one) => one.style.setProperty('zoom', '1.5'));
    await openSidebar(page);
    await expect.poll(() => isReachable(page, '.sidebar')).toEqual(FINE);
    expect(await isReachable(page, '.ring')).toEqual(FINE);
    await page.close();
  });

  it('that reads from right to left, Amends keeps its own direction', async () => {
    const { page } = await hurting(address);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await openSidebar(page);
    await expect.poll(() => isReachable(page, '.sidebar')).toEqual(FINE);
    expect(await isReachable(page, '.ring')).toEqual(FINE);
    expect(await page.locator('amends-root .sidebar').evaluate((bar) => getComputedStyle(bar).direction)).toBe('ltr');
    await page.close();
  });
});
