import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITORS } from '../fuzz/editors.ts';
import { OTHER_EDITORS } from '../pages/editors/others.ts';
import { ask, startContentScript } from './harness/content-script.ts';

let run: Awaited<ReturnType<typeof startContentScript>>;
beforeAll(async () => {
  run = await startContentScript();
});
afterAll(() => run?.close());

const DRAFT = 'Hello, I am sorry if this upset you.';
const AT_END = { start: DRAFT.length, end: DRAFT.length };
const RICH = '<div><br></div><div>So <b>sorry</b>:</div><ul><li>one</li></ul>';

async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

describe.each(OTHER_EDITORS)('in Firefox, from a content script, %s', (name) => {
  it('takes a rewrite, lines and a formatted template, each a step that is undone exactly', async () => {
    const { field } = EDITORS.find((editor) => editor.name === name)!;
    const page = await run.open(name);
    await ask(page, { field });
    await page.focus(field);
    await page.keyboard.type(DRAFT);
    const held = (as: 'innerHTML' | 'innerText') =>
      page.$eval(field, (element, key) => (element as HTMLElement)[key], as);
    const before = await held('innerHTML');
    const inserted = async (replace: Parameters<typeof ask>[1]['replace'], words: RegExp) => {
      expect(await ask(page, { field, replace })).toBe('done');
      expect((await held('innerText')).replace(/\s+/g, ' ')).toMatch(words);
      await undo(page);
      await expect.poll(() => held('innerHTML')).toBe(before);
    };
    await inserted([{ start: 18, end: 20 }, 'that', 'if'], /^Hello, I am sorry that this upset you\. ?$/);
    await inserted([{ start: 17, end: 25 }, '', ' if this'], /^Hello, I am sorry upset you\. ?$/);
    await inserted([AT_END, '\n\nDear Ana,\nBest', ''], /upset you\. Dear Ana, Best ?$/);
    await inserted([AT_END, '\n\nSo sorry:\none', '', RICH], /upset you\. So sorry: one ?$/);
    await page.close();
  });
});
