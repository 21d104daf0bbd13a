import { Either, either, Row, row, Times } from './compounds.ts';
import type { Heads } from './heads.ts';
import type { Node } from './node.ts';

/** Parts of the same phrase: those that are known by what they begin with, and those that may begin anywhere. */
interface Parted {
  known: readonly Node[];
  unknown: readonly Node[];
}

/** All that a phrase may be, each by itself: it needs more than the whole does, and begins with less. */
const alternativesOf = (node: Node): readonly Node[] =>
  node instanceof Either ? node.all.flatMap(alternativesOf) : [node];

/**
 * Parts phrases so that few are looked for everywhere: one alternative that may begin with any word ("somebody") makes the whole
 * be looked for at each of them, and so does what may be left out before it.
 */
export function makeParting(headsOf: (node: Node) => Heads): (phrase: Node) => readonly Node[] {
  function part(node: Node): Parted {
    if (headsOf(node)) return { known: [node], unknown: [] };
    if (node instanceof Either) return together(node.all.map(part));
    if (!(node instanceof Row)) return { known: [], unknown: [node] };
    const [first, ...rest] = node.parts as [Node, ...Node[]];
    const goesOn = (parts: readonly Node[]): readonly Node[] => (parts.length ? [row([either(parts), ...rest])] : []);
    if (first instanceof Times && first.least === 0 && rest.length) {
      const { known, unknown } = part(first.most === 1 ? first.what : new Times(first.what, 1, first.most));
      const said = { known: goesOn(known), unknown: goesOn(unknown) };
      return together([said, part(row(rest))]);
    }
    if (!(first instanceof Either) || first.empty) return { known: [], unknown: [node] };
    const { known, unknown } = part(first);
    return known.length ? { known: goesOn(known), unknown: goesOn(unknown) } : { known: [], unknown: [node] };
  }
  return (phrase) =>
    alternativesOf(phrase).flatMap((node) => {
      const { known, unknown } = part(node);
      return [...known, ...unknown];
    });
}

const together = (all: readonly Parted[]): Parted => ({
  known: all.flatMap(({ known }) => known),
  unknown: all.flatMap(({ unknown }) => unknown),
});
