import { remember } from '../remember.ts';
import { Ahead, Either, Row, Times } from './compounds.ts';
import { AnyOf, APOSTROPHES, Capital, Letters, Place } from './leaves.ts';
import type { Node } from './node.ts';

/** Letters that a text must contain, in lower case with single spaces and straight apostrophes. */
export interface Piece {
  letters: string;
  /** They begin a word, and they end one. */
  begins: boolean;
  ends: boolean;
}

/** What a text must contain for a phrase to be there: of each group of pieces one. */
export type Needs = readonly (readonly Piece[])[];

const NO_NEEDS: Needs = [];
const isSpace = (node: Node): boolean => node instanceof AnyOf && node.source === '\\s';
const isGap = (node: Node): boolean => node instanceof Times && node.least > 0 && isSpace(node.what);
/** Whether a part is either apostrophe. */
export const isApostrophe = (node: Node): boolean => node instanceof AnyOf && node.source === APOSTROPHES;
function plainOf(node: Node): string {
  if (node instanceof Letters) return node.letters;
  if (node instanceof Capital) return node.letter;
  return isApostrophe(node) ? "'" : '';
}

/** Whether nothing but white space can stand first in it (or last: `backwards`). */
function bordersOnSpace(node: Node, backwards: boolean): boolean {
  if (node instanceof Times) return bordersOnSpace(node.what, backwards);
  if (node instanceof Either) return node.all.every((each) => bordersOnSpace(each, backwards));
  if (node instanceof Row) return besides(node.parts, backwards ? node.parts.length : -1, backwards, false);
  return isSpace(node) || node instanceof Ahead || node instanceof Place;
}

/** Whether beside the part `at` of a row comes nothing but white space; `edge` tells of what is beyond the row. */
export function besides(parts: readonly Node[], at: number, backwards: boolean, edge: boolean): boolean {
  const way = backwards ? -1 : 1;
  for (let i = at + way; i >= 0 && i < parts.length; i += way) {
    const part = parts[i] as Node;
    if (!bordersOnSpace(part, backwards)) return false;
    if (!part.empty) return true;
  }
  return edge;
}

/** The letters that stand one after another in a row from the part `at` on, and the part that ends them. */
export function plainRun(parts: readonly Node[], at: number): { letters: string; end: number } {
  let letters = '';
  let end = at;
  for (; end < parts.length; end++) {
    const part = parts[end] as Node;
    const plain = plainOf(part);
    if (plain) letters += plain;
    else if (letters && isGap(part) && plainOf(parts[end + 1] as Node)) letters += ' ';
    else break;
  }
  return { letters, end };
}

/** How much a group tells: long pieces are rare, whole words are, and few pieces are rarer than many. */
const rarity = remember((group: readonly Piece[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const { letters, begins, ends } of group)
    least = Math.min(least, letters.length + (begins ? 1 : 0) + (ends ? 1 : 0));
  return Math.min(least, 12) - group.length / 20;
});

/** The group that tells most. Of no needs there is none. */
const rarest = (needs: Needs): readonly Piece[] =>
  needs.reduce((best, group) => (rarity(group) > rarity(best) ? group : best));

/** The groups by how much they tell. */
export const rarestFirst = (needs: Needs): Needs => needs.toSorted((a, b) => rarity(b) - rarity(a));

/** Finds the needs of parts; `spaced` where phrases keep to the edges of words. What it found of a part it remembers. */
export function makeNeeds(spaced: boolean): (phrase: Node) => Needs {
  const known = new Map<Node, Map<number, Needs>>();

  function of(node: Node, begins: boolean, ends: boolean): Needs {
    if (node instanceof Letters) return [[{ letters: node.letters, begins, ends }]];
    const key = (begins ? 1 : 0) + (ends ? 2 : 0);
    let those = known.get(node);
    if (!those) {
      those = new Map();
      known.set(node, those);
    }
    let needs = those.get(key);
    if (!needs) {
      needs = find(node, begins, ends);
      those.set(key, needs);
    }
    return needs;
  }

  function find(node: Node, begins: boolean, ends: boolean): Needs {
    if (node instanceof Row) return ofRow(node.parts, begins, ends);
    if (node instanceof Times) {
      const once = node.least === 1 && node.most === 1;
      return node.least ? of(node.what, begins, once && ends) : NO_NEEDS;
    }
    // What must follow stands there, or later.
    if (node instanceof Ahead && node.wanted) return of(node.what, begins, false);
    if (!(node instanceof Either)) return NO_NEEDS;
    const group: Piece[] = [];
    for (const each of node.all) {
      const needs = of(each, begins, ends);
      if (!needs.length) return NO_NEEDS;
      group.push(...rarest(needs));
    }
    return group.length ? [group] : NO_NEEDS;
  }

  function ofRow(parts: readonly Node[], begins: boolean, ends: boolean): Needs {
    const needs: (readonly Piece[])[] = [];
    for (let at = 0; at < parts.length; ) {
      const first = besides(parts, at, true, begins);
      const { letters, end } = plainRun(parts, at);
      if (letters) {
        needs.push([{ letters, begins: first, ends: besides(parts, end - 1, false, ends) }]);
        at = end;
        continue;
      }
      needs.push(...of(parts[at] as Node, first, besides(parts, at, false, ends)));
      at++;
    }
    return needs;
  }

  return (phrase) => of(phrase, spaced, spaced);
}
