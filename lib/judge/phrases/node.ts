import { isKind, type Text } from './text.ts';

/*
 * The parts of a phrase. A part tells of a place in a text where it ends if it begins there. It may end at several places
 * ("some words"), and all are told: what follows decides. Letters are code points in lower case; offsets are UTF-16.
 */

export abstract class Node {
  /** Whether it can be there with no letter. */
  abstract readonly empty: boolean;
  /**
   * Where the part ends that begins at `at`, each place once. `next` has a bit for each kind of letter that what follows can
   * begin with: an end before any other letter may be left out.
   */
  abstract ends(text: Text, at: number, next: number): readonly number[];
  /** A bit for each kind of letter (`kindOf`) that it can begin with; it may not begin with every letter of the kind. */
  abstract readonly opens: number;
  /** Where alone it can begin in a text, in order; null where that is not known. */
  starts(_text: Text): Iterable<number> | null {
    return null;
  }
  /** All that it can be, with one space for any white space and a straight apostrophe; null where that is much or endless. */
  strings(): readonly string[] | null {
    return null;
  }
}

/** So many strings are few. */
export const FEW_STRINGS = 24;

export const NO_END: readonly number[] = [];

/** The ends of both, each once. */
export function both(some: readonly number[], more: readonly number[]): readonly number[] {
  if (!some.length) return more;
  if (!more.length) return some;
  const fresh = more.filter((end) => !some.includes(end));
  return fresh.length ? [...some, ...fresh] : some;
}

/** Whether a part may begin at a place, by the kind of letter there. */
export const mayBegin = ({ empty, opens }: Node, text: Text, at: number): boolean => empty || isKind(opens, text, at);

/** The ends that follow from any of these, each once; `next` as in `ends`. */
export function together(from: readonly number[], node: Node, text: Text, next: number): readonly number[] {
  let all = NO_END;
  for (let i = 0; i < from.length; i++) {
    const at = from[i] as number;
    if (mayBegin(node, text, at)) all = both(all, node.ends(text, at, next));
  }
  return all;
}
