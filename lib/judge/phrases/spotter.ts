import { Either } from './compounds.ts';
import { makeHeads } from './heads.ts';
import { makeNeeds } from './needs.ts';
import { mayBegin, type Node } from './node.ts';
import { makeParser } from './parse.ts';
import { makeParting } from './parted.ts';
import { plainSource, type Words, wordsOf } from './pattern.ts';
import { type Marks, makeSieve, type Sieve } from './sieve.ts';
import { ANY_KIND, isWord, textOf } from './text.ts';

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
export interface Spotter {
  (text: string): Spotted[];
  /** Reads its phrases before the first text comes, a few in each step: others have their turn in between. */
  readying(): Iterable<void>;
}

/** Phrases that have been read. */
interface Ready {
  /** A phrase in parts (`parted.ts`). */
  rows: { node: Node; phrase: number }[];
  sieve: Sieve;
}

/** Reads phrases, one at a call, into their parts, with the word lists that they name. */
export function makePhraseReader(words: Words): (phrase: string) => Node {
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
  return (phrase) => {
    naming = phrase;
    return parse(plainSource(phrase));
  };
}

/**
 * A spotter over phrases (`pattern.ts`), in a language that writes with spaces or not. The phrases are read when first
 * needed. Throws then, naming the place, where one is no expression. `marksOptional`: a word of a text may lack the marks of its letters.
 */
export function makeSpotter(phrases: readonly string[], words: Words, spaced: boolean, marksOptional = false): Spotter {
  let ready: Ready | null = null;

  function* begin(): Generator<void> {
    const read = makePhraseReader(words);
    const [headsOf, needsOf] = [makeHeads(spaced), makeNeeds(spaced)];
    const partsOf = makeParting(headsOf);
    const rows: Ready['rows'] = [];
    const marks: Marks[] = [];
    for (const [phrase, source] of phrases.entries()) {
      const node = read(source);
      for (const each of partsOf(node)) {
        rows.push({ node: each, phrase });
        marks.push({ heads: headsOf(each), needs: needsOf(each) });
      }
      yield;
    }
    ready = { rows, sieve: yield* makeSieve(marks, spaced, marksOptional) };
  }
  let beginning: Generator<void> | null = null;
  const next = (): IteratorResult<void> => {
    if (ready) return { done: true, value: undefined };
    // Whoever needs it goes on where another has stopped; what threw throws again.
    beginning ??= begin();
    try {
      return beginning.next();
    } catch (error) {
      beginning = null;
      throw error;
    }
  };
  const readying = (): Iterable<void> => ({ [Symbol.iterator]: () => ({ next }) });

  const spot = (string: string): Spotted[] => {
    while (!next().done);
    const { rows, sieve } = ready as Ready;
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
      const { node, phrase } = rows[row] as Ready['rows'][number];
      for (const start of starts ?? node.starts(text) ?? allStarts()) {
        if (start > last || start >= length) break;
        if (isInWord(start - 1) || !mayBegin(node, text, start)) continue;
        let longest = start;
        for (const end of node.ends(text, start, ANY_KIND)) {
          if (end > longest && !isInWord(end)) longest = end;
        }
        if (longest > start) found.push({ phrase, start, end: longest });
      }
    }
    return found;
  };
  return Object.assign(spot, { readying });
}
