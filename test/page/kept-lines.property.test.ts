// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { keepLines } from '../../lib/page/kept-lines.ts';
import { mapText, type TextMap } from '../../lib/page/text-map.ts';
import { edit, edits } from './tree-edits.ts';
import { forests, rootOf } from './trees.ts';

vi.setConfig({ testTimeout: 60_000 });

/** All that a map can be asked. */
function answers(map: TextMap, root: Element): unknown[] {
  const told = (range: Range | null) =>
    range && [range.startContainer, range.startOffset, range.endContainer, range.endOffset];
  const spans = Array.from({ length: map.text.length + 1 }, (_, at) => [
    told(map.toRange(at, at)),
    told(map.toRange(at, Math.min(at + 2, map.text.length))),
  ]);
  return [map.text, spans, map.toRanges(0, map.text.length).map(told), map.toOffset(root, root.childNodes.length)];
}

const leaveOut = (element: Element) => element.localName === 'i';

it('reads after any changes what a look at all of it reads', () => {
  fc.assert(
    fc.property(forests, edits, (forest, changes) => {
      const root = rootOf(document, forest);
      const kept = keepLines(root);
      const observer = new MutationObserver(() => {});
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      mapText(root, leaveOut, kept);
      for (const change of changes) {
        edit(root, change);
        kept.forget(observer.takeRecords());
        const map = mapText(root, leaveOut, kept);
        expect(answers(map, root)).toEqual(answers(mapText(root, leaveOut), root));
      }
      observer.disconnect();
    }),
    { numRuns: 150 },
  );
});

it('does not read again what has not changed', () => {
  const root = document.createElement('div');
  root.innerHTML = '<div>one</div><div>two <b>three</b></div><div>four</div>';
  const kept = keepLines(root);
  const looked = (): string[] => {
    const names: string[] = [];
    const note = (element: Element) => {
      names.push(element.localName);
      return false;
    };
    mapText(root, note, kept);
    return names;
  };
  expect(looked()).toEqual(['div', 'div', 'b', 'div']);
  expect(looked()).toEqual(['div', 'div', 'div']);
});
