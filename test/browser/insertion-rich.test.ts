import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITORS, html, startPages, withCoach } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const DRAFT = 'Hello Dana,';
const TEXT = '\n\nWe will:\n\nreprint them\nrefund £40\n\nSee the status page.';
const HTML =
  '<div><br></div><div><br></div><div>We will:</div><div><br></div><ul><li><b>reprint</b> them</li><li>refund £40</li></ul>' +
  '<div><br></div><div>See the <a href="https://status.example/">status page</a>.</div>';

describe.each(EDITORS)('formatted text inserted into %s', (kind) => {
  it('is there with its formatting, and one undo takes it back exactly', async () => {
    const page = await pages.openEditor(kind);
    await page.keyboard.type(DRAFT);
    const before = await html(page);
    const result = await withCoach(
      page,
      (coach, { text, markup }) => {
        const at = coach.editable.read().length;
        return coach.editable.replace({ start: at, end: at }, text, '', markup);
      },
      { text: TEXT, markup: HTML },
    );
    expect(result).toBe('done');
    const after = await html(page);
    expect(after).toContain('reprint');
    if (kind !== 'textarea') {
      expect(await page.locator('#editor li').count()).toBe(2);
      expect(await page.locator('#editor a').getAttribute('href')).toBe('https://status.example/');
      const weight = await page
        .locator('#editor li')
        .first()
        .evaluate((item) => {
          const words = document.createTreeWalker(item, NodeFilter.SHOW_TEXT).nextNode();
          return Number(getComputedStyle(words?.parentElement as Element).fontWeight);
        });
      expect(weight).toBeGreaterThanOrEqual(600);
    } else expect(after).toBe(DRAFT + TEXT);
    await page.keyboard.press('Control+z');
    await expect.poll(() => html(page)).toBe(before);
    await page.close();
  });
});
