import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL } from '../pages/server.ts';
import {
  openSidebar,
  ring,
  ringName,
  rings,
  sidebar,
  startAmends,
  underlined,
  underlinedKinds,
} from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** A page with a hurting draft, which then does something against the element of Amends, or nothing (''). */
async function fighting(how: string) {
  const page = await run.open(`${GMAIL}?scene=popup&nasty=root`);
  const said = await watchWorlds(page);
  await ring(page).waitFor();
  await typeText(page, HURTING);
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  const before = await bodyHtml(page);
  if (how) await page.evaluate(`fight('${how}')`);
  return { page, said, before };
}
const fights = (page: Page) => page.evaluate(() => (globalThis as unknown as { fights: number }).fights);
const roots = (page: Page) => page.locator('amends-root').count();
/** Runs the page on for a while that is told in frames, for nothing else says that nothing happens any more. */
const frames = (page: Page, count: number) =>
  page.evaluate(async (wanted) => {
    for (let i = 0; i < wanted; i += 1) await new Promise(requestAnimationFrame);
  }, count);
const GLITCH = ' It was just a small glitch.';

describe('a page that takes the element of Amends away', () => {
  it('once gets it back, with all that it shows', async () => {
    const { page, said, before } = await fighting('');
    const bar = await openSidebar(page);
    await page.locator('amends-root').evaluate((root) => root.remove());
    await ring(page).waitFor();
    await bar.waitFor();
    expect(await roots(page)).toBe(1);
    await bar.locator('[data-hint="conditional-apology"] .rewrite').first().click();
    await expect.poll(() => underlinedKinds(page)).not.toContain('conditional-apology');
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    expect(said).toEqual([]);
    await page.close();
  });

  it.each(['removes', 'moves'])(
    'each time (it %s it) is rid of it after a few: nothing of Amends is left, the draft is whole',
    async (how) => {
      const { page, said, before } = await fighting(how);
      await expect.poll(() => roots(page)).toBe(0);
      const count = await fights(page);
      expect(count).toBeLessThan(10);
      await expect.poll(() => underlined(page)).toEqual({});
      expect(await bodyHtml(page)).toBe(before);
      await typeText(page, GLITCH);
      await frames(page, 30);
      expect(await fights(page)).toBe(count);
      expect(await roots(page)).toBe(0);
      expect(await page.locator(BODY).innerText()).toContain(`possible.${GLITCH}`);
      expect(said).toEqual([]);
      await page.close();
    },
  );
});

describe('a page that', () => {
  it.each(['clones', 'empties', 'hides'])('%s it is let be: the draft is judged on, and nothing grows', async (how) => {
    const { page, said } = await fighting(how);
    await typeText(page, GLITCH);
    await expect.poll(() => underlinedKinds(page)).toContain('minimising');
    expect(await page.locator(BODY).innerText()).toContain(`possible.${GLITCH}`);
    expect(await rings(page)).toBe(how === 'empties' ? 0 : 1);
    expect(await fights(page)).toBeLessThan(how === 'clones' ? 300 : 10);
    expect(said).toEqual([]);
    await page.close();
  });
});

describe('a page', () => {
  it('that rewrites itself under Amends has its new draft coached, and gets no second Amends', async () => {
    const page = await run.open(`${GMAIL}?scene=popup&nasty=rewritten`);
    await ring(page).waitFor();
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    const said = await watchWorlds(page);
    for (const draft of ['We are sorry if the delay upset you.', 'We are sorry. It was just a small glitch.']) {
      await page.evaluate((text) => (globalThis as unknown as { rewrite(draft: string): void }).rewrite(text), draft);
      await expect.poll(() => ringName(page)).toMatch(/phrase/);
      expect(await roots(page)).toBe(1);
      await expect.poll(() => rings(page)).toBe(1);
    }
    await expect.poll(() => underlinedKinds(page)).toEqual(['minimising']);
    expect(await page.locator(BODY).innerText()).toBe('We are sorry. It was just a small glitch.');
    // The rewritten window has lost its listeners.
    await page.locator(BODY).click();
    await page.keyboard.press('Alt+Shift+KeyA');
    await sidebar(page).waitFor();
    expect(said).toEqual([]);
    await page.close();
  });
});
