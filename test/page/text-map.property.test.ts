// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mapText } from '../../lib/page/text-map.ts';
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

/** Every place in a tree, for offsets that no range of ours would name. */
function* places(root: Node): Generator<[Node, number]> {
  const size = root.nodeType === 1 ? root.childNodes.length : (root.nodeValue?.length ?? 0);
  for (let offset = 0; offset <= size; offset += 1) yield [root, offset];
  for (const child of root.childNodes) yield* places(child);
}

type Edit = { at: number; what: 'split' | 'remove' | 'wrap' | 'break' | 'type' | 'unwrap'; offset: number };
const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat(40),
    what: fc.constantFrom('split', 'remove', 'wrap', 'break', 'type', 'unwrap'),
    offset: fc.nat(6),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Changes a tree as editors and scripts do. */
function edit(root: HTMLElement, { at, what, offset }: Edit): void {
  const nodes = [...places(root)].map(([node]) => node).filter((node) => node !== root) as ChildNode[];
  const node = nodes[at % Math.max(1, nodes.length)];
  if (!node) {
    root.append('typed');
    return;
  }
  if (node.nodeType === 3) {
    const textNode = node as Text;
    const within = Math.min(offset, textNode.length);
    if (what === 'split') textNode.splitText(within);
    else if (what === 'type') textNode.insertData(within, 'q q');
    else if (what === 'break') textNode.splitText(within).before(document.createElement('br'));
  }
  if (what === 'remove') node.remove();
  if (what === 'unwrap' && !(node as Element).hasAttribute?.('style')) node.replaceWith(...node.childNodes);
  if (what === 'wrap') {
    const wrapper = document.createElement(offset % 2 ? 'div' : 'b');
    node.replaceWith(wrapper);
    wrapper.append(node);
  }
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
