// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mapText } from '../../lib/page/text-map.ts';
import { edit, edits, places } from './tree-edits.ts';
import { forests, rootOf } from './trees.ts';

// jsdom is slow at computed style and ranges: fewer runs here, many more in the browser's own test.
vi.setConfig({ testTimeout: 60_000 });

/** What a range holds, less everything that may be shown in another way: white space and invisible characters, hidden text. */
function bare(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const hidden of holder.querySelectorAll('[style]')) hidden.remove();
  return bareText(holder.textContent ?? '');
}
const bareText = (text: string) => text.replace(/[\s\u200B\uFEFF]/g, '');

function check(root: HTMLElement): void {
  const { text, toRange, toOffset } = mapText(root);
  expect(text).not.toContain('#');
  expect(text).not.toMatch(/[\t\u00A0\u200B\uFEFF]/);
  for (let start = 0; start <= text.length; start += 1) {
    for (let end = start; end <= text.length; end += 1) {
      const range = toRange(start, end)!;
      expect(toOffset(range.startContainer, range.startOffset)).toBe(start);
      expect(toOffset(range.endContainer, range.endOffset)).toBe(end);
      const inText = range.startContainer.nodeType === 3 && range.startContainer === range.endContainer;
      if (inText || end - start < 4) expect(bare(range)).toBe(bareText(text.slice(start, end)));
    }
  }
  const whole = document.createRange();
  whole.selectNodeContents(root);
  expect(bare(whole)).toBe(bareText(text));
}

describe('mapText over random trees', () => {
  it('gives for every span a range of the same text, and back', () => {
    fc.assert(
      fc.property(forests, (forest) => check(rootOf(document, forest))),
      { numRuns: 60 },
    );
  });

  it('still does after any edits', () => {
    fc.assert(
      fc.property(forests, edits, (forest, changes) => {
        const root = rootOf(document, forest);
        for (const change of changes) edit(root, change);
        check(root);
      }),
      { numRuns: 40 },
    );
  });

  it('orders every place of the DOM: offsets rise from 0 to the end', () => {
    fc.assert(
      fc.property(forests, (forest) => {
        const root = rootOf(document, forest);
        const { text, toOffset } = mapText(root);
        expect(toOffset(root, 0)).toBe(0);
        expect(toOffset(root, root.childNodes.length)).toBe(text.length);
        for (const [node, offset] of places(root)) {
          const at = toOffset(node, offset);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never throws on a map that the page has outrun: it gives a range in the root, or none', () => {
    fc.assert(
      fc.property(forests, edits, (forest, changes) => {
        const root = rootOf(document, forest);
        const { text, toRange, toOffset } = mapText(root);
        for (const change of changes) edit(root, change);
        for (let at = 0; at <= text.length; at += 1) {
          const range = toRange(at, Math.min(at + 2, text.length));
          if (range) expect(root.contains(range.commonAncestorContainer)).toBe(true);
        }
        for (const [node, offset] of places(root)) expect(() => toOffset(node, offset)).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });
});
