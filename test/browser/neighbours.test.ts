import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overlaps } from '../../components/place/boxes.ts';
import type { Box } from '../../lib/session/state.ts';
import { GMAIL } from '../pages/server.ts';
import { openSidebar, ring, rings, sidebar, startAmends } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { act, BODY, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const boxOf = async (part: Locator): Promise<Box> => {
  const { x, y, width, height } = (await part.boundingBox())!;
  return { left: x, top: y, width, height };
};
const covers = async (ours: Locator, theirs: Locator): Promise<boolean> =>
  overlaps(await boxOf(ours), await boxOf(theirs));
const titleBar = (page: Page, nth: number): Locator => page.locator('.Hm').nth(nth);

/** Gmail with two windows open in a viewport of this width. */
async function two(width: number): Promise<Page> {
  const page = await run.open(`${GMAIL}?scene=several`);
  await page.setViewportSize({ width, height: 860 });
  await expect.poll(() => rings(page)).toBe(2);
  return page;
}

it.each([1280, 1600])('at %i px the ring covers no title bar of a minimised neighbour, nor its own', async (width) => {
  const page = await two(width);
  await act(page, 'minimise', 1);
  await expect.poll(() => rings(page)).toBe(1);
  await expect.poll(() => covers(ring(page), titleBar(page, 1))).toBe(false);
  expect(await covers(ring(page), titleBar(page, 0))).toBe(false);
  expect(await covers(ring(page), page.locator(BODY).first())).toBe(false);
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.close();
});

it.each([1280, 1600])('at %i px the sidebar of one mail leaves the other mail’s text free', async (width) => {
  const page = await two(width);
  await typeText(page, HURTING, 1);
  await typeText(page, HURTING, 0);
  const bar = await openSidebar(page, 0);
  for (const nth of [0, 1]) await expect.poll(() => covers(bar, page.locator(BODY).nth(nth))).toBe(false);
  const { width: wide, height } = await boxOf(bar);
  expect(wide).toBeGreaterThanOrEqual(280);
  expect(height).toBeGreaterThanOrEqual(240);
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.close();
});

it('two open sidebars never lie on each other: the one last asked for stays', async () => {
  const page = await two(1280);
  await typeText(page, HURTING, 1);
  await typeText(page, HURTING, 0);
  await openSidebar(page, 0);
  await page.locator(BODY).nth(1).focus();
  await page.keyboard.press('Alt+Shift+A');
  const open = page.locator('amends-root').getByRole('complementary');
  await expect.poll(() => ring(page, 1).getAttribute('aria-expanded')).toBe('true');
  const apart = async () => {
    const boxes = await Promise.all((await open.all()).map(boxOf));
    return boxes.every((one, nth) => boxes.slice(nth + 1).every((other) => !overlaps(one, other)));
  };
  await expect.poll(apart).toBe(true);
  await sidebar(page).waitFor();
  await page.close();
});
