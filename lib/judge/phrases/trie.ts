import { SPACE } from './text.ts';

/** Strings by their beginnings, each with a number: finds all that begin at a place of a text in one walk. */
export interface Trie {
  /**
   * Writes into `found` the number of each string that stands in `units` from `at`, and behind it where the string ends;
   * shortest first. Returns how many entries it wrote: two a string.
   */
  walk(units: Uint16Array, at: number, found: number[]): number;
}

const NONE = -1;

/** What the table holds of a step: from which node, by which unit, to which node, and the number of the string that ends there. */
const [FROM, UNIT, TO, NUMBER, ENTRY] = [0, 1, 2, 3, 4];

const bitOf = (unit: number): number => 1 << (unit & 31);
const ANY = -1;

/** More first units than these are not told apart, nor more second ones than there are bits. */
const FIRSTS = 4096;

/**
 * By the first unit of strings, a bit for each second one that they have: most places of a text begin none by these two. There are
 * thousands of tries, so that one of few strings has a small table.
 */
function secondsOf(strings: readonly string[]): Int32Array {
  const seconds = new Int32Array(Math.min(FIRSTS, 2 ** Math.ceil(Math.log2(strings.length * 4 + 32))));
  for (const string of strings) {
    if (!string) continue;
    const bits = string.length > 1 ? bitOf(string.charCodeAt(1)) : ANY;
    // A space is any run of spaces.
    seconds[string.charCodeAt(0) & (seconds.length - 1)]! |= string.startsWith(' ') ? bits | bitOf(SPACE) : bits;
  }
  return seconds;
}

/**
 * A trie of strings as UTF-16 units, each string's number its index. All steps are one table with open places, which is built and
 * walked faster than a map a node; what belongs to a step lies side by side, for most of the time goes into fetching it from
 * memory. A space stands for any run of spaces in a text.
 */
export function makeTrie(strings: readonly string[]): Trie {
  let steps = 1;
  for (const { length } of strings) steps += length;
  const mask = 2 ** Math.ceil(Math.log2(steps * 1.5 + 2)) - 1;
  const table = new Int32Array((mask + 1) * ENTRY).fill(NONE);
  let nodes = 1;

  /** Where the step from `node` by `unit` is kept, or would be. */
  const place = (node: number, unit: number): number => {
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    for (;;) {
      const from = table[at * ENTRY + FROM];
      if (from === NONE || (from === node && table[at * ENTRY + UNIT] === unit)) return at * ENTRY;
      at = (at + 1) & mask;
    }
  };

  for (const [number, string] of strings.entries()) {
    let node = 0;
    let at = 0;
    for (let i = 0; i < string.length; i++) {
      const unit = string.charCodeAt(i);
      at = place(node, unit);
      if (table[at + FROM] === NONE) {
        table[at + FROM] = node;
        table[at + UNIT] = unit;
        table[at + TO] = nodes++;
      }
      node = table[at + TO] as number;
    }
    if (string) table[at + NUMBER] = number;
  }

  const seconds = secondsOf(strings);
  const firsts = seconds.length - 1;
  return {
    walk(units, from, found) {
      if (((seconds[(units[from] as number) & firsts] as number) & bitOf(units[from + 1] ?? SPACE)) === 0) return 0;
      let count = 0;
      let node = 0;
      for (let at = from; at < units.length; ) {
        const unit = units[at] as number;
        const step = place(node, unit);
        if (table[step + FROM] === NONE) break;
        node = table[step + TO] as number;
        at++;
        if (unit === SPACE) while (units[at] === SPACE) at++;
        const number = table[step + NUMBER] as number;
        if (number === NONE) continue;
        found[count++] = number;
        found[count++] = at;
      }
      return count;
    },
  };
}
