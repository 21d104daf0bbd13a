import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Item, put, unitsToMove } from '../../lib/order/moves.ts';
import { PLACES } from '../../lib/order/places.ts';

const letters: Record<string, number | null> = { a: 0, o: 1, e: 2, s: 3, f: 4, '-': null };
/** Units of ten letters each, by their places: `aosf`; a capital is fixed. */
const units = (places: string) =>
  [...places].map((letter, at) => ({
    place: letters[letter.toLowerCase()] ?? null,
    fixed: letter !== letter.toLowerCase(),
    start: at * 11,
    end: at * 11 + 10,
  }));
const item = (place: number | null, block: number | string, more: Partial<Item> = {}): Item => ({
  ...{ place, block, fresh: false, greets: false, lists: false, opens: false, heads: false, closes: false },
  ...more,
});

/** The order of the places after all that has to move was put. */
function arranged(places: string): string {
  const all = units(places);
  const moved = unitsToMove(all);
  const one = (at: number) => ({ ...item(all[at]?.place ?? null, at), letter: places[at] as string });
  let items = all.flatMap((_, at) => (moved.includes(at) ? [] : [one(at)]));
  for (const each of moved.map(one).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))) items = put(items, each);
  return items.map(({ letter }) => letter).join('');
}

describe('what has to move', () => {
  it.each([
    ['aosf', 'aosf'],
    ['fsoa', 'aosf'],
    ['sa', 'as'],
    ['oa', 'ao'],
    ['eao', 'eao'],
    ['-eao', '-aoe'],
    ['a-so', 'ao-s'],
    ['aeo', 'aeo'],
    ['e', 'e'],
    ['-fao', '-aof'],
    ['soSa', 'aosS'],
    ['Fao', 'aoF'],
    ['afsa', 'asfa'],
    ['aos-f-s', 'aos-f-s'],
    ['faosf', 'faosf'],
  ])('%s becomes %s', (before, after) => {
    expect(arranged(before)).toBe(after);
  });

  it('the steps are then first said in their order, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'o', 'e', 's', 'f', '-'), maxLength: 9 }), (places) => {
        const after = arranged(places);
        expect([...after].sort()).toEqual([...places].sort());
        const firsts = ['a', 'o', 's'].map((step) => after.indexOf(step)).filter((at) => at >= 0);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        if (after.includes('f')) expect(after.lastIndexOf('f')).toBeGreaterThan(Math.max(-1, ...firsts.slice(-1)));
      }),
    );
  });
});

describe('where a thing is put', () => {
  const blocks = (items: Item[]) => items.map(({ place, block }) => `${place} in ${block}`);

  it('seeing and owning join a paragraph, a remedy stands apart', () => {
    const letter = [item(PLACES.acknowledge, 0), item(PLACES.follow_up, 1)];
    expect(blocks(put(letter, item(PLACES.own, 'new')))).toEqual(['0 in 0', '1 in 0', '4 in 1']);
    expect(blocks(put(letter, item(PLACES.solve, 'new')))).toEqual(['0 in 0', '3 in new', '4 in 1']);
  });

  it('a paragraph is not broken in two', () => {
    const letter = [item(PLACES.acknowledge, 0), item(PLACES.follow_up, 0)];
    expect(blocks(put(letter, item(PLACES.solve, 'new')))).toEqual(['0 in 0', '3 in 0', '4 in 0']);
  });

  it('nothing goes before the line that greets, behind the names at the foot, or past the first title', () => {
    const greeted = [item(PLACES.own, 0, { greets: true })];
    expect(put(greeted, item(PLACES.acknowledge, 'new')).map(({ place }) => place)).toEqual([1, 0]);
    const signed = [item(PLACES.own, 0), item(null, 1, { closes: true })];
    expect(put(signed, item(PLACES.follow_up, 'new')).map(({ place }) => place)).toEqual([1, 4, null]);
    const announced = [item(PLACES.acknowledge, 0), item(null, 0, { opens: true }), item(null, 1, { lists: true })];
    expect(put(announced, item(PLACES.own, 'new')).map(({ place }) => place)).toEqual([0, 1, null, null]);
    expect(blocks(put([item(PLACES.own, 0, { lists: true })], item(PLACES.own, 'new')))).toEqual([
      '1 in 0',
      '1 in new',
    ]);
    const titled = [item(null, 0), item(null, 1, { heads: true }), item(null, 2)];
    expect(put(titled, item(PLACES.own, 'new')).map(({ place }) => place)).toEqual([null, 1, null, null]);
    expect(put(titled, item(PLACES.follow_up, 'new')).at(-1)?.place).toBe(PLACES.follow_up);
  });
});
