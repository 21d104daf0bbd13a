import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { insertTemplate, openSidebar, ring, selected, startAmends } from './harness/amends.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Presses Tab. Of a Tab that does nothing there is nothing to wait for: what it must not do would be done by then. */
const pressTab = async (page: Page) => {
  await page.keyboard.press('Tab');
  await page.waitForTimeout(100);
};

const words = (page: Page) => page.locator(BODY).innerText();

describe.each(NEW_MAILS)('in %s', (_, address) => {
  const inserted = async (id = 'check-in', word = 'mentioned') => {
    const page = await run.open(address);
    await ring(page).waitFor();
    const bar = await openSidebar(page);
    await insertTemplate(bar, word, `[data-template="${id}"]`);
    await expect.poll(() => selected(page)).toMatch(/^\[.+\]$/);
    return page;
  };
  const hasFocusInBody = (page: Page) => page.locator(BODY).evaluate((body) => document.activeElement === body);
  /** Goes to the last slot with Tab, with or without words in the others. */
  const walkToLast = async (page: Page, word: string) => {
    for (let left = (await words(page)).match(/\[[^\]]+\]/g)!.length - 1; left > 0; left -= 1) {
      const before = await selected(page);
      if (word) await page.keyboard.type(word);
      await page.keyboard.press('Tab');
      await expect.poll(() => selected(page)).toMatch(/^\[.+\]$/);
      expect(await selected(page)).not.toBe(before);
    }
  };
  /** The Tab after the last slot: nothing is typed, the focus stays, and the next Tab is the host's. */
  const expectOneSwallowed = async (page: Page) => {
    const before = await bodyHtml(page);
    await pressTab(page);
    expect(await bodyHtml(page)).toBe(before);
    expect(await hasFocusInBody(page)).toBe(true);
    expect(await selected(page)).toBe('');
    await pressTab(page);
    expect((await bodyHtml(page)) === before && (await hasFocusInBody(page))).toBe(false);
    await page.close();
  };

  it('the Tab behind what was typed into the last slot types nothing and keeps the focus, once', async () => {
    const page = await inserted();
    await walkToLast(page, 'thing');
    await page.keyboard.type('the last ');
    await expectOneSwallowed(page);
  });

  it('the Tab in the last slot puts the caret behind its words, filled or not, and is swallowed once', async () => {
    const page = await inserted();
    await walkToLast(page, '');
    const last = await selected(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('!');
    await expect.poll(() => words(page)).toContain(`${last}!`);
    await page.close();
    const other = await inserted();
    await walkToLast(other, 'thing');
    await other.keyboard.type('abcd');
    await other.keyboard.press('ArrowLeft');
    await other.keyboard.press('ArrowLeft');
    await other.keyboard.press('Tab');
    await other.keyboard.type('ef');
    await expect.poll(() => words(other)).toContain('abcdef');
    await other.close();
  });

  it('the Tab after a choice that filled the last slot is swallowed once too', async () => {
    const page = await inserted('after-the-call', 'hearing');
    await walkToLast(page, 'thing');
    await page.locator('amends-root').getByRole('dialog').locator('.chip').first().click();
    await expect.poll(() => words(page)).not.toMatch(/\[/);
    // The focus comes back once what was written has been read back.
    await page.waitForTimeout(200);
    await expectOneSwallowed(page);
  });

  it('a line begun behind the last slot is the host’s, and so is its Tab', async () => {
    const page = await inserted();
    await walkToLast(page, 'thing');
    await page.keyboard.type('the last');
    await page.keyboard.press('Enter');
    const before = await bodyHtml(page);
    await pressTab(page);
    expect((await bodyHtml(page)) === before && (await hasFocusInBody(page))).toBe(false);
    await page.close();
  });
});
