import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { card, middleOf, selected, startAmends } from './harness/amends.ts';
import { openHurting } from './harness/hurting.ts';
import { bodyHtml } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Longer than a card takes to open under a pointer that rests, in ms. */
const RESTED = 700;

it.each(NEW_MAILS)('%s: words selected across a mark stay selected, and no card opens on them', async (_, address) => {
  const { page, errors } = await openHurting(run, address);
  const before = await bodyHtml(page);
  const [from, to] = [await middleOf(page, 'conditional-apology'), await middleOf(page, 'vague-commitment')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1)
    await page.mouse.move(from.x + ((to.x - from.x) * step) / 8, from.y + ((to.y - from.y) * step) / 8);
  await page.mouse.up();
  const words = await selected(page);
  expect(words).toContain('Tom in accounting');
  // The click that ends a drag opens nothing, nor does the pointer that then rests where it let go.
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), RESTED);
  expect(await card(page).count()).toBe(0);
  expect(await selected(page)).toBe(words);
  expect(await bodyHtml(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.close();
});

it.each(NEW_MAILS)('%s: a double click on a mark selects the word, whatever opens beside it', async (_, address) => {
  const { page } = await openHurting(run, address);
  const { x, y } = await middleOf(page, 'conditional-apology');
  await page.mouse.dblclick(x, y);
  await expect.poll(async () => (await selected(page)).trim()).toMatch(/^\p{L}+$/u);
  const word = await selected(page);
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), RESTED);
  expect(await selected(page)).toBe(word);
  await page.close();
});
