import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPages } from '../page/browser.ts';
import { forests, type Tree } from '../page/trees.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
let page: Page;
beforeAll(async () => {
  pages = await startPages();
  page = await pages.open('<div></div>');
  // Lines of one height and nothing between blocks: then the screen itself counts the line breaks of a text.
  await page.addStyleTag({
    content:
      '*{font:16px/20px monospace!important;margin:0!important;padding:0!important;border:0!important} img{width:9px;height:9px} body{width:4000px}',
  });
});
afterAll(() => pages.close());

/** CSS drops a source line break beside a zero-width space, which no mail has: such trees have plain spaces instead. */
const withoutOddBreaks = (forest: Tree[]): Tree[] =>
  JSON.parse(JSON.stringify(forest).replaceAll(/\u200B/.test(JSON.stringify(forest)) ? '\\n' : '\0', ' '));

/** Compares the map of each tree with where the browser has drawn its words; gives what does not agree. */
function compare(forest: Tree[]): string[] {
  const { amends } = globalThis as unknown as import('../page/browser.ts').InPage;
  const root = amends.rootOf(document, forest);
  const { text, toRange, toOffset } = amends.mapText(root);
  const wrong: string[] = [];
  let last: { at: number; line: number; right: number } | null = null;
  const top = root.getBoundingClientRect().top;
  for (let at = 0; at < text.length; at += 1) {
    const range = toRange(at, at + 1);
    if (!range) wrong.push(`no range at ${at}`);
    if (!range || text[at] === '\n' || /[\uD800-\uDFFF]/.test(text[at]!)) continue;
    if (toOffset(range.startContainer, range.startOffset) !== at) wrong.push(`start ${at}`);
    if (toOffset(range.endContainer, range.endOffset) !== at + 1) wrong.push(`end ${at}`);
    const rect = range.getBoundingClientRect();
    if (!rect.width) {
      wrong.push(`nothing shown at ${at}`);
      continue;
    }
    const line = Math.round((rect.top + rect.height / 2 - top - 10) / 20);
    const breaks = text.slice(0, at).split('\n').length - 1;
    if (line !== breaks) wrong.push(`at ${at}: line ${line} on screen, ${breaks} in the text`);
    // A space that is drawn between two words is in the text: no gap is left unread.
    if (last && last.line === line && last.at === at - 1 && rect.left - last.right > 1 && !root.querySelector('img')) {
      wrong.push(`a gap before ${at}`);
    }
    last = { at, line, right: rect.right };
  }
  return wrong.length ? [...wrong, JSON.stringify(text), root.outerHTML] : [];
}

it('reads the lines and spaces that the browser draws, over random trees', async () => {
  await fc.assert(
    fc.asyncProperty(forests, async (forest) => {
      // In a block of its own: an empty editing host has a line of its own that other blocks have not.
      const tree = { tag: 'div', children: withoutOddBreaks(forest) };
      expect(await page.evaluate(compare, [tree])).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
