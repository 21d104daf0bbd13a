import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, editsOf, newOffset, piecesOf, slicePieces, textOf } from '../../lib/order/pieces.ts';
import { spanToReplace } from '../../lib/order/replace.ts';

const words = fc.string({ maxLength: 40, unit: fc.constantFrom('a', 'b', ' ', '.', '\n', '次', '\u{1F600}') });

/** A text, and edits of it in reading order that do not overlap. */
const edited = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(40), fc.nat(6), words), { maxLength: 4 }))
  .map(([text, raw]) => {
    const edits: Edit[] = [];
    for (const [at, length, put] of raw.sort((a, b) => a[0] - b[0])) {
      const start = Math.max(at, (edits.at(-1)?.end ?? -1) + 1);
      const end = Math.min(start + length, text.length);
      if (start <= text.length) edits.push({ start, end, text: put });
    }
    return { text, edits };
  });

const apply = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text);

describe('pieces', () => {
  it('put together are the text after the edits, and without what came the text before', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const pieces = piecesOf(text, edits);
        expect(textOf(pieces)).toBe(apply(text, edits));
        const before = pieces.filter(({ is }) => is !== 'added').map((piece) => piece.text);
        expect(before.join('')).toBe(text);
      }),
    );
  });

  it('give the edits back', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        expect(apply(text, editsOf(piecesOf(text, edits)))).toBe(apply(text, edits));
      }),
    );
  });

  it('cut anywhere lose nothing', () => {
    fc.assert(
      fc.property(edited, fc.nat(60), ({ text, edits }, at) => {
        const pieces = piecesOf(text, edits);
        const cut = Math.min(at, text.length);
        const halves = [
          ...slicePieces(pieces, { start: 0, end: cut }),
          ...slicePieces(pieces, { start: cut, end: text.length + 1 }),
        ];
        expect(textOf(halves)).toBe(textOf(pieces));
        expect(newOffset(pieces, text.length + 1)).toBe(textOf(pieces).length);
      }),
    );
  });
});

describe('the span to replace', () => {
  it('turns the one text into the other, and begins and ends with whole words', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const span = spanToReplace(before, after);
        if (!span) {
          expect(before).toBe(after);
          return;
        }
        const { start, end } = span;
        const tail = before.length - end;
        expect(tail).toBeLessThanOrEqual(after.length - start);
        expect(before.slice(0, start) + after.slice(start, after.length - tail) + before.slice(end)).toBe(after);
        expect(before.slice(0, start)).toMatch(/^$|\s$/u);
        expect(before.slice(end)).toMatch(/^$|^\s/u);
      }),
    );
  });

  it('is as small as words allow', () => {
    const before = 'Hi Dana,\n\nIt is late. Sorry.\n\nBest';
    expect(spanToReplace(before, before.replace('late', 'lost'))).toEqual({ start: 16, end: 21 });
    expect(spanToReplace(before, before)).toBeNull();
  });
});
