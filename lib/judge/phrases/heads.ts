import { Ahead, Either, Row, Times } from './compounds.ts';
import { AnyOf, Capital, Letters, Place } from './leaves.ts';
import { besides, isApostrophe, type Piece, plainRun } from './needs.ts';
import type { Node } from './node.ts';

/** The pieces one of which every place of a phrase begins with; null where that can't be told. */
export type Heads = readonly Piece[] | null;

const NONE: readonly Piece[] = [];

/** Finds the heads of parts; `spaced` where phrases begin at the edges of words. What it found of a part it remembers. */
export function makeHeads(spaced: boolean): (phrase: Node) => Heads {
  const known = [new Map<Node, Heads>(), new Map<Node, Heads>()] as const;

  function of(node: Node, ends: boolean): Heads {
    const those = known[ends ? 1 : 0];
    let heads = those.get(node);
    if (heads === undefined) {
      heads = find(node, ends);
      those.set(node, heads);
    }
    return heads;
  }

  function find(node: Node, ends: boolean): Heads {
    if (node instanceof Letters) return [{ letters: node.letters, begins: spaced, ends }];
    if (isApostrophe(node)) return [{ letters: "'", begins: spaced, ends }];
    if (node instanceof AnyOf) return node.few()?.map((letters) => ({ letters, begins: spaced, ends: false })) ?? null;
    if (node instanceof Capital) return [{ letters: node.letter, begins: spaced, ends }];
    if (node instanceof Row) return ofRow(node.parts, ends);
    if (node instanceof Times) return of(node.what, ends && node.most === 1);
    if (node instanceof Either) return union(node.all.map((each) => of(each, ends)));
    return node instanceof Ahead || node instanceof Place ? NONE : null;
  }

  function ofRow(parts: readonly Node[], ends: boolean): Heads {
    const first = openings(parts, spaced, ends);
    if (first) return first;
    const all: Heads[] = [];
    for (let at = 0; at < parts.length; at++) {
      const run = plainRun(parts, at);
      if (run.letters) {
        all.push([{ letters: run.letters, begins: spaced, ends: besides(parts, run.end - 1, false, ends) }]);
        break;
      }
      const part = parts[at] as Node;
      all.push(of(part, besides(parts, at, false, ends)));
      if (!part.empty) break;
    }
    return union(all);
  }

  return (phrase) => {
    const heads = of(phrase, spaced);
    return heads?.length ? heads : null;
  };
}

/** So many openings of a phrase still cost less to look for than places where it can't be. */
const MOST_OPENINGS = 16;

/** What a row can begin with, as far as its first parts are few strings: the longer, the rarer. Null where that is no letter. */
function openings(parts: readonly Node[], begins: boolean, ends: boolean): Heads {
  let all: readonly string[] = [''];
  let at = 0;
  for (; at < parts.length; at++) {
    const next = (parts[at] as Node).strings();
    if (!next || all.length * next.length > MOST_OPENINGS) break;
    all = all.flatMap((opening) => next.map((more) => opening + more));
  }
  // White space at the beginning, or two runs of it, are no piece.
  if (all.some((opening) => !opening || opening.startsWith(' ') || opening.includes('  '))) return null;
  const last = besides(parts, at - 1, false, ends);
  const pieces = all.map((opening) => ({
    letters: opening.trimEnd(),
    begins,
    ends: last || opening.endsWith(' '),
  }));
  return [...new Map(pieces.map((piece) => [piece.letters + piece.ends, piece])).values()];
}

/** All of them; one that holds them all is given itself, so that phrases with the same word list share it. */
function union(all: readonly Heads[]): Heads {
  const some = all.filter((heads) => heads !== NONE);
  if (some.length < 2) return some.length ? (some[0] as Heads) : NONE;
  return some.includes(null) ? null : some.flatMap((heads) => heads as readonly Piece[]);
}
