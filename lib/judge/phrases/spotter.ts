import { Either } from './compounds.ts';
import { makeHeads } from './heads.ts';
import { makeNeeds } from './needs.ts';
import type { Node } from './node.ts';
import { makeParser } from './parse.ts';
import { plainSource, type Words, wordsOf } from './pattern.ts';
import { makeSieve, type Sieve } from './sieve.ts';
import { isWord, textOf } from './text.ts';

/** A phrase found in a text; offsets are UTF-16 into it. */
export interface Spotted {
  /** The phrase's number among those that the spotter was made of. */
  phrase: number;
  start: number;
  end: number;
}

/**
 * Finds all of its phrases in a text at once: the longest of each at each place where it can begin. Of a phrase that opens
 * with any run of letters only the places at the beginnings of runs are told, for those within a run lie within them.
 */
export type Spotter = (text: string) => Spotted[];

/** The phrases' parts, with the word lists that they name. */
export function readPhrases(phrases: readonly string[], words: Words): Node[] {
  const lists = new Map<string, Node>();
  let depth = 0;
  let naming = '';
  const parse = makeParser((name) => {
    let list = lists.get(name);
    if (!list) {
      depth++;
      list = new Either(
        wordsOf(name, words, naming, depth).map((word) => parse(plainSource(word))),
        lists.size,
      );
      depth--;
      lists.set(name, list);
    }
    return list;
  });
  return phrases.map((phrase) => {
    naming = phrase;
    return parse(plainSource(phrase));
  });
}

/**
 * A spotter over phrases (`pattern.ts`), in a language that writes with spaces or not. The phrases are read when first
 * needed. Throws then, naming the place, where one is no expression. `marksOptional`: a word of a text may lack the marks of its letters.
 */
export function makeSpotter(phrases: readonly string[], words: Words, spaced: boolean, marksOptional = false): Spotter {
  /** Each alternative of a phrase by itself: it needs more than the whole does. */
  const rows: { node: Node; phrase: number }[] = [];
  let sieve: Sieve | null = null;

  function begin(): Sieve {
    for (const [phrase, node] of readPhrases(phrases, words).entries()) {
      for (const each of node instanceof Either && node.list < 0 ? node.all : [node]) rows.push({ node: each, phrase });
    }
    const [headsOf, needsOf] = [makeHeads(spaced), makeNeeds(spaced)];
    return makeSieve(
      rows.map(({ node }) => ({ heads: headsOf(node), needs: needsOf(node) })),
      spaced,
      marksOptional,
    );
  }

  return (string) => {
    sieve ??= begin();
    const text = textOf(string, marksOptional);
    const { codes, length } = text;
    const isInWord = (at: number) => spaced && at >= 0 && at < length && isWord(codes[at] as number);
    let everywhere: number[] | null = null;
    const allStarts = (): number[] => {
      everywhere ??= Array.from({ length }, (_, at) => at).filter((at) => !isInWord(at - 1));
      return everywhere;
    };
    const found: Spotted[] = [];
    for (const { phrase: row, starts, last } of sieve(text)) {
      const { node, phrase } = rows[row] as { node: Node; phrase: number };
      for (const start of starts ?? node.starts(text) ?? allStarts()) {
        if (start > last || start >= length) break;
        if (isInWord(start - 1) || (!starts && !node.empty && !node.begins(codes[start] as number))) continue;
        let longest = start;
        for (const end of node.ends(text, start)) {
          if (end > longest && !isInWord(end)) longest = end;
        }
        if (longest > start) found.push({ phrase, start, end: longest });
      }
    }
    return found;
  };
}
