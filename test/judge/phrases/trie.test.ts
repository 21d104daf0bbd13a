import { describe, expect, it } from 'vitest';
import { makeStrings } from '../../../lib/judge/phrases/strings.ts';
import { textOf, unitsIn } from '../../../lib/judge/phrases/text.ts';
import { makeTrie } from '../../../lib/judge/phrases/trie.ts';

/** What a trie of strings finds in a text from a place on, with where each ends. */
function walk(strings: string[], text: string, from = 0): [string, number][] {
  const found: number[] = [];
  const count = makeTrie(strings).walk(unitsIn(text), from, found);
  return Array.from({ length: count / 2 }, (_, i) => [
    strings[found[i * 2] as number] as string,
    found[i * 2 + 1] as number,
  ]);
}

describe('a trie', () => {
  it('finds all strings that begin at a place, the shortest first', () => {
    expect(walk(['late', 'later', 'lat', 'mate'], 'so LATER', 3)).toEqual([
      ['lat', 6],
      ['late', 7],
      ['later', 8],
    ]);
  });
  it('takes any run of white space for a space, and either apostrophe', () => {
    expect(walk(["don't be late"], 'Don’t \n be\u00a0late')).toEqual([["don't be late", 15]]);
  });
  it('begins with a run of white space too, and ends where the text does', () => {
    expect(walk([' late', 'e'], 'so  \n late', 2)).toEqual([[' late', 10]]);
    expect(walk(['late', 'e'], 'late', 3)).toEqual([['e', 4]]);
    expect(walk(['late'], 'lat', 0)).toEqual([]);
    expect(walk(['late'], 'lat', 3)).toEqual([]);
  });
  it('keeps many strings apart', () => {
    const strings = Array.from({ length: 5000 }, (_, i) => `w${i * 7919}`);
    for (const at of [0, 17, 4999]) expect(walk(strings, `${strings[at]} x`).at(-1)?.[0]).toBe(strings[at]);
  });
});

describe('strings', () => {
  const ends = (strings: string[], text: string, at = 0, marksOptional = false) =>
    makeStrings(strings).ends(textOf(text, marksOptional), at);
  it('tells where each ends, and the place itself for the empty one', () => {
    expect(ends(['', 'so', 'so sorry'], 'so sorry')).toEqual([0, 2, 8]);
  });
  it('finds letters without their marks only in words typed with none', () => {
    expect(ends(['kļūda'], 'kluda', 0, true)).toEqual([5]);
    expect(ends(['kļūda'], 'klūda', 0, true)).toEqual([]);
    expect(ends(['kļūda'], 'kluda')).toEqual([]);
  });
});
