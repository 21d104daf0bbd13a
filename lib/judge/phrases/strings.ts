import { NO_END } from './node.ts';
import { isWord, type Text, withoutMarks } from './text.ts';
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
  const found: number[] = [];
  return {
    ends(text, at) {
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
