import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAfter, meets, overlapping } from '../../lib/judge/spans.ts';

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

it('finds by halving what a look at each would find', () => {
  const lists = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 6 })), { maxLength: 30 }).map((steps) => {
    let at = 0;
    return steps.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
  fc.assert(
    fc.property(lists, fc.nat(200), fc.integer({ min: 1, max: 20 }), (list, start, length) => {
      const span = { start, end: start + length };
      expect(overlapping(list, span)).toEqual(list.filter((one) => overlap(one, span)));
      expect(meets(list, span)).toBe(list.some((one) => overlap(one, span)));
      expect(firstAfter(list, start)).toBe(list.filter(({ end }) => end <= start).length);
    }),
  );
});
