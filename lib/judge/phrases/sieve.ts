import type { Heads } from './heads.ts';
import { type Needs, type Piece, rarestFirst } from './needs.ts';
import { isWord, type Text, unitsIn, withoutMarks } from './text.ts';
import { makeTrie } from './trie.ts';

/** A phrase that a text may have, and where it can begin. */
export interface Candidate {
  phrase: number;
  /** In order, each once; null where that is not known. */
  starts: readonly number[] | null;
  /** The last place where it can begin. */
  last: number;
}

/** Passes over nearly all phrases by one look at the letters of a text: tells which of them it may have, and where. */
export type Sieve = (text: Text) => readonly Candidate[];

/** What a phrase must begin with, and what it must contain. */
export interface Marks {
  heads: Heads;
  needs: Needs;
}

const nameOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ letters, begins, ends }) => `${begins ? '^' : ''}${letters}${ends ? '$' : ''}`).join('|');

interface Wanted {
  phrase: number;
  /** The group that it begins with; -1 where that is not known. */
  head: number;
  /** Another group that the text must have; -1 for none. */
  other: number;
}

/** Beyond its rarest need and one more, what a phrase needs rules out little. */
const ENOUGH = 2;
const NO_GROUP = -1;
const [HEAD, TRIGGER] = [1, 2];

/** Gathers pieces under the strings that they are: those that begin a word, or those that may stand anywhere. */
function makeShelf() {
  const pieces = new Map<string, Map<boolean, number[]>>();
  return {
    add(letters: string, ends: boolean, group: number) {
      let those = pieces.get(letters);
      if (!those) {
        those = new Map();
        pieces.set(letters, those);
      }
      const groups = those.get(ends);
      if (groups) groups.push(group);
      else those.set(ends, [group]);
    },
    /** Finds the pieces of a text at a place: `meet` is told the groups that have one. */
    done() {
      const trie = makeTrie([...pieces.keys()]);
      const groupsOf = (ends: boolean) =>
        Array.from(pieces.values(), (those) => Int32Array.from(those.get(ends) ?? []));
      const [anyEnd, wordEnd] = [groupsOf(false), groupsOf(true)];
      const found: number[] = [];
      return (text: Uint16Array, at: number, meet: (groups: Int32Array, at: number) => void) => {
        const count = trie.walk(text, at, found);
        for (let i = 0; i < count; i += 2) {
          const number = found[i] as number;
          const end = found[i + 1] as number;
          const any = anyEnd[number] as Int32Array;
          if (any.length) meet(any, at);
          const whole = wordEnd[number] as Int32Array;
          if (whole.length && (end === text.length || !isWord(text[end] as number))) meet(whole, at);
        }
      };
    },
  };
}

/** A sieve over what each phrase begins with and needs, made in steps. `marksOptional`: letters are compared without their marks. */
export function* makeSieve(marks: readonly Marks[], spaced: boolean, marksOptional = false): Generator<void, Sieve> {
  const plain = (letters: string) => (marksOptional ? withoutMarks(letters) : letters);
  const [atWords, anywhere] = [makeShelf(), makeShelf()];
  const numbers = new Map<readonly Piece[] | string, number>();
  /** Of each group: whether phrases begin with it, and the phrases that are thought of where it is there. */
  const isHead: boolean[] = [];
  const phrases: Wanted[][] = [];

  const groupOf = (all: readonly Piece[]): number => {
    const known = numbers.get(all);
    if (known !== undefined) return known;
    const name = nameOf(all);
    let group = numbers.get(name);
    if (group === undefined) {
      group = phrases.push([]) - 1;
      isHead.push(false);
      numbers.set(name, group);
      for (const piece of all) (piece.begins ? atWords : anywhere).add(plain(piece.letters), piece.ends, group);
    }
    numbers.set(all, group);
    return group;
  };

  const unsure: Candidate[] = [];
  for (const [phrase, { heads, needs }] of marks.entries()) {
    const head = heads ? groupOf(heads) : NO_GROUP;
    if (heads) isHead[head] = true;
    // What may begin anywhere in a word is found at nearly every word.
    const telling = needs.filter((need) => !spaced || need.every(({ begins }) => begins));
    const groups = rarestFirst(telling.length || heads ? telling : needs)
      .slice(0, ENOUGH)
      .map(groupOf);
    const [trigger = head, other = NO_GROUP] = groups;
    if (trigger === NO_GROUP) unsure.push({ phrase, starts: null, last: Number.POSITIVE_INFINITY });
    else phrases[trigger]!.push({ phrase, head, other });
    yield;
  }
  const atWord = atWords.done();
  yield;
  const looks = [atWord, anywhere.done()] as const;

  /** Of each group: whether phrases begin with it (`HEAD`), and whether any are thought of where it is there (`TRIGGER`). */
  const uses = Uint8Array.from(phrases, (those, group) => (isHead[group] ? HEAD : 0) + (those.length ? TRIGGER : 0));
  /** The number of the text in which it was last seen, the last place there, and of heads all. */
  const rounds = new Int32Array(phrases.length);
  const lasts = new Int32Array(phrases.length);
  const starts: number[][] = phrases.map(() => []);
  let round = 0;
  let met: number[] = [];
  const meet = (groups: Int32Array, at: number) => {
    for (let i = 0; i < groups.length; i++) {
      const group = groups[i] as number;
      const use = uses[group] as number;
      if (rounds[group] !== round) {
        rounds[group] = round;
        if (use & TRIGGER) met.push(group);
        if (use & HEAD) starts[group] = [at];
      } else if (use & HEAD && lasts[group] !== at) (starts[group] as number[]).push(at);
      lasts[group] = at;
    }
  };
  const seen = (group: number) => group === NO_GROUP || rounds[group] === round;

  return (whole) => {
    const text = marksOptional ? unitsIn(plain(whole.text)) : whole.units;
    met = [];
    round++;
    for (let at = 0; at < text.length; at++) {
      if (!spaced || at === 0 || !isWord(text[at - 1] as number)) looks[0](text, at, meet);
      looks[1](text, at, meet);
    }
    const found = [...unsure];
    for (const group of met) {
      for (const { phrase, head, other } of phrases[group] as Wanted[]) {
        if (!seen(head) || !seen(other)) continue;
        // What it needs stands where it begins, or later.
        const last = Math.min(lasts[group] as number, other < 0 ? text.length : (lasts[other] as number));
        found.push({ phrase, starts: head < 0 ? null : (starts[head] as number[]), last });
      }
    }
    return found;
  };
}
