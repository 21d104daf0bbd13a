import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS, OUTLOOK } from '../pages/server.ts';
import { card, hasFocus, hintKinds, openSidebar, ring, sidebar, startAmends } from './harness/amends.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

// Many people double-click whatever they are to click.
let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Clicks twice in one place as a hand does; the second click comes when what the first one does can be seen. */
async function doubleClick(page: Page, what: Locator, between: () => Promise<unknown>): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await what.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  for (const clickCount of [1, 2]) {
    if (clickCount === 2) await between();
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
  }
}

/** The sentence that a button inserts. */
const sentenceOf = async (insert: Locator) => (await insert.getAttribute('aria-label'))!.replace('Insert: ', '');

const lines = async (page: Page) => (await page.locator(BODY).innerText()).split('\n').filter(Boolean);

/** Has a page note each second click that it hears. */
const watchSecond = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'])
      document.addEventListener(type, (event) => (event as MouseEvent).detail > 1 && heard.push(type));
  });
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

const WINDOWS = [
  ...NEW_MAILS.map(([name, address]) => [name, address, { width: 1280, height: 860 }] as const),
  ['a narrow Outlook', `${OUTLOOK}?scene=new`, { width: 700, height: 600 }] as const,
];

it.each(WINDOWS)('in %s a double click on the ring opens the sidebar, and no more', async (_, address, size) => {
  const { page } = await openHurting(run, address);
  await page.setViewportSize(size);
  const before = await bodyHtml(page);
  await doubleClick(page, ring(page), () => sidebar(page).waitFor());
  expect(await sidebar(page).isVisible()).toBe(true);
  expect(await bodyHtml(page)).toBe(before);
  // The next click is one of its own.
  await ring(page).click();
  await sidebar(page).waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.close();
});

it.each(NEW_MAILS)('in %s a double click inserts once', async (_, address) => {
  const { page } = await openHurting(run, address);
  const bar = await openSidebar(page);
  const insert = bar.locator('[data-check="acknowledge"] .insert').first();
  const sentence = await sentenceOf(insert);
  await doubleClick(page, insert, async () => {});
  await expect.poll(() => lines(page)).toContainEqual(expect.stringContaining(sentence));
  // What the second click had asked for would come before this.
  await bar.locator('[data-hint="conditional-apology"] .rewrite').first().click();
  await expect.poll(() => hintKinds(bar)).not.toContain('conditional-apology');
  expect((await lines(page)).join('\n').split(sentence)).toHaveLength(2);
  await page.close();
});

it.each(NEW_MAILS)('in %s a double click rewrites what it was on, and nothing else', async (_, address) => {
  const { page } = await openHurting(run, address);
  const before = await lines(page);
  const bar = await openSidebar(page);
  const rewrite = bar.locator('[data-hint="conditional-apology"] .rewrite').first();
  await doubleClick(page, rewrite, () => expect.poll(() => hintKinds(bar)).not.toContain('conditional-apology'));
  // What the second click had asked for would come before this.
  const insert = bar.locator('[data-check="acknowledge"] .insert').first();
  const sentence = await sentenceOf(insert);
  await insert.click();
  await expect.poll(() => lines(page)).toContainEqual(expect.stringContaining(sentence));
  const now = (await lines(page)).join('\n');
  for (const line of before.filter((one) => !one.includes('sorry'))) expect(now).toContain(line);
  await page.close();
});

it.each(NEW_MAILS)('in %s a double click on a card is not one on what lies under it', async (_, address) => {
  const { page } = await openHurting(run, address);
  await page.locator(BODY).focus();
  await page.keyboard.press('Alt+Shift+KeyN');
  const rewrite = card(page).locator('.rewrite').first();
  await rewrite.waitFor();
  await watchSecond(page);
  await doubleClick(page, rewrite, () => card(page).waitFor({ state: 'detached' }));
  expect(await heard(page)).toEqual([]);
  // One of the page's own is left to it.
  await page.locator(BODY).dblclick();
  expect(await heard(page)).toContain('dblclick');
  await page.close();
});

it.each(NEW_MAILS)('in %s the place of a button that went takes no press meant for that', async (_, address) => {
  const { page } = await openHurting(run, address);
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  const leave = bar.getByRole('button', { name: 'Leave it as it is' });
  await leave.waitFor();
  const { x, y, width, height } = (await leave.boundingBox())!;
  const off = bar.getByRole('button', { name: /^Off for/ });
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await off.waitFor();
  // Slower than a double click, and sooner than anybody reads what has come there.
  await page.mouse.down();
  await page.mouse.up();
  expect(await bar.isVisible()).toBe(true);
  expect(await off.isVisible()).toBe(true);
  // A key is no press of that kind, and what is pressed elsewhere is meant.
  await bar.getByRole('button', { name: 'Put it in order' }).focus();
  await page.keyboard.press('Enter');
  await leave.waitFor();
  await leave.click();
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await leave.waitFor();
  await page.close();
});

it('the hints are stepped through as fast as one clicks', async () => {
  const { page } = await openHurting(run, NEW_MAILS[0][1]);
  await page.locator(BODY).focus();
  await page.keyboard.press('Alt+Shift+KeyN');
  const place = card(page).locator('.steps span');
  await expect.poll(() => place.innerText()).toMatch(/^1/);
  const next = card(page).getByRole('button', { name: 'Next phrase' });
  await doubleClick(page, next, async () => {
    await expect.poll(() => place.innerText()).toMatch(/^2/);
    // The next phrase's card may be lower, and stand elsewhere: the hand follows.
    await next.hover();
  });
  await expect.poll(() => place.innerText()).toMatch(/^3/);
  await page.close();
});

it.each(NEW_MAILS)('in %s a key that is held inserts once, and types nothing into the draft', async (_, address) => {
  const { page } = await openHurting(run, address);
  const before = await lines(page);
  await page.locator(BODY).focus();
  await page.keyboard.press('Alt+Shift+KeyN');
  const rewrite = card(page).locator('.rewrite').first();
  await expect.poll(() => hasFocus(rewrite)).toBe(true);
  await page.keyboard.down('Enter');
  await expect.poll(() => lines(page)).not.toEqual(before);
  const written = await bodyHtml(page);
  for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await bodyHtml(page)).toBe(written);
  const bar = await openSidebar(page);
  const insert = bar.locator('[data-check="acknowledge"] .insert').first();
  const sentence = await sentenceOf(insert);
  await insert.focus();
  for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect.poll(() => lines(page)).toContainEqual(expect.stringContaining(sentence));
  // What the others had asked for would come before this. The key is the draft's own again.
  const places = bar.locator('[data-hint]');
  const count = await places.count();
  await places.first().locator('.rewrite').first().click();
  await expect.poll(() => places.count()).toBeLessThan(count);
  expect((await lines(page)).join('\n').split(sentence)).toHaveLength(2);
  await page.locator(BODY).focus();
  const now = await bodyHtml(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => bodyHtml(page)).not.toBe(now);
  await page.close();
});
