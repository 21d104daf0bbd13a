import { describe, expect, it } from 'vitest';
import type { Item } from '../../lib/order/moves.ts';
import { PLACES } from '../../lib/order/places.ts';
import { placeNew } from '../../lib/order/placing.ts';

const letters: Record<string, Partial<Item>> = {
  a: { place: PLACES.acknowledge },
  o: { place: PLACES.own },
  e: { place: PLACES.explain },
  s: { place: PLACES.solve },
  f: { place: PLACES.follow_up },
  i: { place: PLACES.follow_up, invites: true },
  A: { place: PLACES.acknowledge, admits: true },
  p: { promises: true },
  G: { greets: true },
  H: { starts: true },
  T: { heads: true },
  C: { closes: true },
  b: { parts: true },
  ':': { opens: true },
};

/** A letter by its things, one paragraph after the other: `-a s` is a thing of no step and the harm, and then a remedy. */
const itemsOf = (letter: string): Item[] =>
  letter
    .split(' ')
    .flatMap((paragraph, block) =>
      [...paragraph].map((one): Item => ({ place: null, block, fresh: false, ...letters[one] })),
    );

/** A letter with a step put in, in capitals: ACK, OWN, SOLVE or NEXT. */
function withNew(letter: string, step: keyof typeof PLACES, isAnswer = false): string {
  const bare = letter.replaceAll(' ', '');
  const at = placeNew(itemsOf(letter), PLACES[step], isAnswer);
  return `${bare.slice(0, at)}+${bare.slice(at)}`;
}

describe('a new sentence', () => {
  it.each([
    // Behind the admission, whatever follows in its paragraph.
    ['own', 'A- s', 'A+-s'],
    // Owning comes once all is told, and before what is done about it.
    ['own', 'a-e s', 'a-e+s'],
    ['own', 'a-s', 'a-+s'],
    // Seeing stands behind the apology.
    ['acknowledge', 'o- s', 'o+-s'],
    // Where neither is said, behind the first paragraph, but not behind a remedy, unless that comes first.
    ['own', '-- s', '--+s'],
    ['own', '-s f', '-+sf'],
    // What is promised is nothing that happened, though it is no remedy.
    ['own', '-p-', '-+p-'],
    ['own', 's f', 's+f'],
    // A remedy comes before the next word, and with it what leads up to that.
    ['solve', 'ao -f', 'ao+-f'],
    ['solve', 'ao C', 'ao+C'],
    // The next word comes before an invitation, a few parting words and the names.
    ['follow_up', 'ao s i C', 'aos+iC'],
    ['follow_up', 'ao s b', 'aos+b'],
    // What else is told stands before it, but not what is said of another step.
    ['follow_up', 'ao s - C', 'aos-+C'],
    ['follow_up', 'a s - o', 'as-+o'],
    ['follow_up', 'ao sb', 'aosb+'],
    // Nothing comes before the line that greets, between an announcement and its list, or below a title.
    ['own', 'G-s', 'G-+s'],
    ['own', 'Ha: -', 'Ha+:-'],
    ['own', '- T s', '-+Ts'],
  ] as const)('%s into %s gives %s', (step, letter, expected) => {
    expect(withNew(letter, step)).toBe(expected);
  });

  it('opens an answer, behind what opens that, where neither harm nor fault is told', () => {
    expect(withNew('H-- s', 'acknowledge', true)).toBe('H+--s');
    expect(withNew('-- s', 'own', true)).toBe('+--s');
    expect(withNew('Gs', 'own', true)).toBe('G+s');
  });
});
