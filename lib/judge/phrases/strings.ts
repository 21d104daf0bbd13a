import { NO_END } from './node.ts';
import { ANY_KIND, bitOf, isKind, isWord, KINDS, kindOf, SPACE, type Text, withoutMarks } from './text.ts';
import { makeTrie } from './trie.ts';

/** Strings of which any may stand at a place. */
export interface Strings {
  /** Where each that begins at `at` ends, each end once. */
  ends(text: Text, at: number): readonly number[];
}

/** Whether all of a text's letters from `start` to `end` belong to words that were typed with no marks. */
function isUnmarked({ codes, unmarked }: Text, start: number, end: number): boolean {
  if (!unmarked) return false;
  for (let at = start; at < end; at++) if (isWord(codes[at] as number) && !unmarked[at]) return false;
  return true;
}

/** Finds strings (small letters, single spaces, straight apostrophes) in texts, those with marks also where a text lacks marks. */
export function makeStrings(strings: readonly string[]): Strings {
  const exact = [...new Set(strings)];
  const bare = [...new Set(exact.map(withoutMarks))].filter((string) => !exact.includes(string));
  const trie = makeTrie([...exact, ...bare]);
  const empty = exact.includes('');
  /** By the kind of a first letter, a bit for each kind of second: most places have no such pair. */
  const pairs = new Int32Array(KINDS);
  for (const string of [...exact, ...bare]) {
    if (!string) continue;
    const first = kindOf(string.charCodeAt(0));
    pairs[first]! |= string.length > 1 ? bitOf(string.charCodeAt(1)) : ANY_KIND;
    // A space is any run of spaces.
    if (string.startsWith(' ')) pairs[first]! |= bitOf(SPACE);
  }
  const found: number[] = [];
  return {
    ends(text, at) {
      if (at >= text.length || !isKind(pairs[text.kinds[at] as number] as number, text, at + 1))
        return empty ? [at] : NO_END;
      const count = trie.walk(text.units, at, found);
      if (!count && !empty) return NO_END;
      const ends = empty ? [at] : [];
      for (let i = 0; i < count; i += 2) {
        const end = found[i + 1] as number;
        if ((found[i] as number) < exact.length || isUnmarked(text, at, end)) ends.push(end);
      }
      return ends;
    },
  };
}
