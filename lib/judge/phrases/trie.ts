/** Strings by their beginnings, each with a number: finds all that begin at a place of a text in one walk. */
export interface Trie {
  /**
   * Writes into `found` the number of each string that stands in `units` from `at`, and behind it where the string ends;
   * shortest first. Returns how many entries it wrote: two a string.
   */
  walk(units: Uint16Array, at: number, found: number[]): number;
}

const SPACE = 32;
const NONE = -1;

/**
 * A trie of strings as UTF-16 units, each string's number its index. All steps are one table with open places (node and unit
 * to the next node), which is built and walked faster than a map a node. A space stands for any run of spaces in a text.
 */
export function makeTrie(strings: readonly string[]): Trie {
  let steps = 1;
  for (const { length } of strings) steps += length;
  const size = 2 ** Math.ceil(Math.log2(steps * 1.5 + 2));
  const keys = new Int32Array(size).fill(NONE);
  const letters = new Uint16Array(size);
  const nexts = new Int32Array(size);
  const ends = new Int32Array(steps + 1).fill(NONE);
  let nodes = 1;

  /** Where the step from `node` by `unit` is kept, or would be. */
  const place = (node: number, unit: number): number => {
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & (size - 1);
    while (keys[at] !== NONE && (keys[at] !== node || letters[at] !== unit)) at = (at + 1) & (size - 1);
    return at;
  };

  for (const [number, string] of strings.entries()) {
    let node = 0;
    for (let i = 0; i < string.length; i++) {
      const unit = string.charCodeAt(i);
      const at = place(node, unit);
      if (keys[at] === NONE) {
        keys[at] = node;
        letters[at] = unit;
        nexts[at] = nodes++;
      }
      node = nexts[at] as number;
    }
    ends[node] = number;
  }

  return {
    walk(units, from, found) {
      let count = 0;
      let node = 0;
      for (let at = from; at < units.length; ) {
        const unit = units[at] as number;
        const step = place(node, unit);
        if (keys[step] === NONE) break;
        node = nexts[step] as number;
        at++;
        if (unit === SPACE) while (units[at] === SPACE) at++;
        const number = ends[node] as number;
        if (number === NONE) continue;
        found[count++] = number;
        found[count++] = at;
      }
      return count;
    },
  };
}
