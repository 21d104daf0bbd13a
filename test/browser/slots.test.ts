import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { overlaps } from '../../components/place/boxes.ts';
import { NEW_MAILS } from '../pages/server.ts';
import { insertTemplate, openSidebar, ring, selected, startAmends, withDraft } from './harness/amends.ts';
import { stored } from './harness/granted.ts';
import { BODY, bodyHtml, clickIn } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
  const options = await run.open(`chrome-extension://${run.id}/options.html`);
  await options.getByRole('checkbox', { name: /start of a line/ }).check();
  await vi.waitFor(async () => expect(JSON.stringify(await stored(options))).toContain('"slash":true'));
  await options.close();
});
afterAll(() => run.close());

async function open(address: string): Promise<Page> {
  const page = await run.open(address);
  await ring(page).waitFor();
  await page.locator(BODY).focus();
  return page;
}
const offers = (page: Page) => page.locator('amends-root').getByRole('dialog').locator('.chip');
const picker = (page: Page) => page.locator('amends-root .picker');
const words = (page: Page) => page.locator(BODY).innerText();

describe.each(NEW_MAILS)('in %s', (_, address) => {
  it('a slot that is clicked into offers its choices, and the one taken stands in its place as one undo step', async () => {
    const page = await open(withDraft(address, 'The £40 will be [paid back|taken off your next invoice] soon.'));
    const before = await bodyHtml(page);
    await clickIn(page, 'taken off');
    await expect.poll(() => offers(page).allInnerTexts()).toEqual(['paid back', 'taken off your next invoice']);
    await offers(page).last().click();
    await expect.poll(() => words(page)).toContain('The £40 will be taken off your next invoice soon.');
    expect(await offers(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('by keyboard: Alt+Down goes to what a day offers, Escape comes back, typing puts it away', async () => {
    const page = await open(withDraft(address, 'You will have it by [day]. Thank you.'));
    await clickIn(page, 'day');
    await expect.poll(() => offers(page).count()).toBe(4);
    await page.keyboard.press('Alt+ArrowDown');
    const first = await offers(page).first().innerText();
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('amends-root');
    await page.keyboard.press('Escape');
    await expect.poll(() => offers(page).count()).toBe(0);
    // By the arrows too.
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => offers(page).count()).toBe(4);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('amends-root');
    await page.keyboard.press('Enter');
    await expect.poll(() => words(page)).toContain(`You will have it by ${first}. Thank you.`);
    await page.close();
  });

  it('a template’s slots are walked with Tab, and a day picked by date is said in words', async () => {
    const page = await open(address);
    const bar = await openSidebar(page);
    await insertTemplate(bar, 'invoice wrong', '[data-template="wrong-bill"]');
    await expect.poll(() => selected(page)).toMatch(/^\[.+\]$/);
    // Somewhere on the way there is a day.
    for (let step = 0; step < 12 && !(await page.locator('amends-root input[type=date]').count()); step += 1) {
      await page.keyboard.press('Tab');
      await page.waitForTimeout(100);
    }
    expect(await selected(page)).toMatch(/day/);
    await page.locator('amends-root .slot input[type=date]').fill('2031-03-13');
    await expect.poll(() => words(page)).toContain('Thursday, March 13');
    await page.close();
  });

  it('a slash at the start of a line opens the picker; words search it, Enter inserts, and one undo takes it back', async () => {
    const page = await open(address);
    await page.keyboard.type('/');
    await expect.poll(() => picker(page).locator('[data-template]').count()).toBe(6);
    await page.keyboard.type('invoice');
    await expect.poll(() => picker(page).locator('[data-template]').count()).toBeLessThan(4);
    expect(await picker(page).locator('[data-template]').first().getAttribute('data-template')).toBe('wrong-bill');
    const before = await bodyHtml(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => words(page)).toContain('A corrected invoice');
    expect(await words(page)).not.toContain('/invoice');
    expect(await picker(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  });

  it.each(['Enter', 'Tab'])('the %s that chooses in the picker types nothing while it is held', async (key) => {
    const page = await open(address);
    await page.keyboard.type('/');
    await expect.poll(() => picker(page).locator('[data-template]').count()).toBe(6);
    await page.keyboard.type('invoice');
    await expect.poll(() => picker(page).locator('[data-template]').count()).toBeLessThan(4);
    await page.keyboard.down(key);
    for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down(key);
    await expect.poll(() => words(page)).toContain('A corrected invoice');
    // The first blank is selected once all of it is in.
    await expect.poll(() => selected(page)).toMatch(/^\[/);
    const inserted = await bodyHtml(page);
    for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down(key);
    // Tab is by then the way from blank to blank.
    expect(await bodyHtml(page)).toBe(inserted);
    expect(await selected(page)).toMatch(/^\[/);
    await page.keyboard.up(key);
    expect(inserted.replace(/&nbsp;/g, ' ')).not.toMatch(/(?:<div[^>]*>(?:<[^>]+>)*<br>(?:<[^>]+>)*<\/div>){2}/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => words(page)).toMatch(/^\s*\/invoice\s*$/);
    await page.close();
  });

  it('the picker leaves the line and the greeting above it in sight, and its own choice too', async () => {
    const page = await open(address);
    await page.keyboard.type('Dear Claire,');
    for (let line = 0; line < 6; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect.poll(() => picker(page).locator('[data-template]').count()).toBe(6);
    const lines = await page.locator(BODY).evaluate((body) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const boxes: { left: number; top: number; width: number; height: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNode(node);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (/\S/.test(node.textContent ?? '')) boxes.push({ left, top, width, height });
      }
      return boxes;
    });
    expect(lines).toHaveLength(2);
    await expect.poll(() => picker(page).evaluate((card) => getComputedStyle(card).visibility)).toBe('visible');
    const { x: left, y: top, width, height } = (await picker(page).boundingBox())!;
    for (const line of lines) expect(overlaps(line, { left, top, width, height })).toBe(false);
    expect(top + height).toBeLessThanOrEqual(860);
    await page.keyboard.press('ArrowUp');
    const last = picker(page).locator('[data-template]').last();
    await expect.poll(() => last.getAttribute('aria-current')).toBe('true');
    await expect
      .poll(async () => {
        const box = (await last.boundingBox())!;
        return box.y + box.height <= top + height + 1;
      })
      .toBe(true);
    await page.close();
  });

  it('a slash elsewhere is a slash, and one that is put away stays as it was typed', async () => {
    const page = await open(address);
    await page.keyboard.type('and/or');
    await page.waitForTimeout(300);
    expect(await picker(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect.poll(() => picker(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => picker(page).count()).toBe(0);
    await page.keyboard.type('inv');
    await page.waitForTimeout(300);
    expect(await picker(page).count()).toBe(0);
    expect(await words(page)).toContain('/inv');
    await page.close();
  });
});
