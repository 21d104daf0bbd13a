import { describe, expect, it } from 'vitest';
import { type LanguageData, makeLanguage } from '../../../lib/judge/language.ts';
import { Ahead, Either, Row, Times } from '../../../lib/judge/phrases/compounds.ts';
import type { Node } from '../../../lib/judge/phrases/node.ts';
import { makePhraseReader } from '../../../lib/judge/phrases/spotter.ts';
import { ANY_KIND, textOf } from '../../../lib/judge/phrases/text.ts';
import { plainExpressions } from '../../../lib/judge/rewrites/expressions.ts';
import { withSpellings } from '../../../lib/judge/spellings.ts';
import { languageCodes, readLanguage } from '../../run/languages.ts';

// Cues are found by our own parts, which look at each place once. Dates and rewrites are read by the engine's expressions, which
// try again: that takes more than a fixed power of a text's length only where what is repeated without end holds such a thing
// itself and the two can share letters, as in "(a+)+". A sentence is read to 600 letters, so that a fixed power is a constant.
const ENDLESS = 12;
/** A letter of each sort that sets tell apart, as a text by itself. */
const LETTERS = Array.from("aZé字かカ5 .,;:!?'’-–()「」。、，/€%", (letter) => textOf(letter));

const partsOf = (node: Node): readonly Node[] => {
  if (node instanceof Row) return node.parts;
  if (node instanceof Either) return node.all;
  return node instanceof Times || node instanceof Ahead ? [node.what] : [];
};

const isEndless = (node: Node): node is Times => node instanceof Times && node.most >= ENDLESS;
const shares = (one: Node, other: Node): boolean =>
  LETTERS.some((letter) => [one, other].every((part) => part.ends(letter, 0, ANY_KIND).includes(letter.length)));

/** Whether a part that is repeated without end can be cut into its rounds in more than one way. */
function isLoose({ what }: Times): boolean {
  // What only looks ahead takes no letter, so that no two rounds can share one over it.
  const parts = (what instanceof Row ? what.parts : [what]).filter((part) => !(part instanceof Ahead));
  const inner = parts.some((part) => isEndless(part) || has(part, isEndless));
  if (!inner) return false;
  return parts.some((part, at) => {
    const next = parts[(at + 1) % parts.length] as Node;
    if (isEndless(part))
      return part.empty || parts.length < 2 || has(part.what, isEndless) || next.empty || shares(part, next);
    return has(part, isEndless);
  });
}

/** Whether a part, or any that it is made of, is so. */
const has = (node: Node, is: (node: Node) => boolean): boolean =>
  partsOf(node).some((part) => is(part) || has(part, is));
const isBad = (node: Node): boolean => isEndless(node) && isLoose(node);

const slots = (data: LanguageData) => Object.keys((data.dates as { slots: Record<string, unknown> }).slots);

/** Every phrase of a language that is made an expression of: of its dates and its rewrites. */
function phrasesOf(data: LanguageData): string[] {
  const dates = (data.dates as { rules: { phrases: string[] }[] }).rules.flatMap(({ phrases }) => phrases);
  const rules = Object.values((data.rewrites as { rules: Record<string, { find: string }[]> }).rules).flat();
  const named = new RegExp(
    `\\{(?:${[...slots(data), 'minute', 'monthnumber', 'number', 'week', 'year', 'day', 'hour'].join('|')})\\}`,
    'g',
  );
  const plain = plainExpressions(makeLanguage(data));
  return [...dates.map((phrase) => phrase.replace(named, '\\d{1,4}')), ...rules.map(({ find }) => find), ...plain];
}

describe('no phrase takes more than a fixed power of its sentence', () => {
  it.each([
    ['(?:\\w+ ?)+x', true],
    ['(?:a|\\w+)+x', true],
    ['(?:[^.]*,)+ x', true],
    ['(?: \\w+)*x', false],
    ['(?:[^,.]+, )+x', true],
    ['\\w+ .* x', false],
  ])('%s: %s', (phrase, bad) => {
    const node = makePhraseReader({})(phrase);
    expect(isBad(node as Node) || has(node as Node, isBad)).toBe(bad);
  });

  it.each(languageCodes())('none of %s', (code) => {
    const data = withSpellings(readLanguage(code));
    const phrases = phrasesOf(data);
    const nodes = phrases.map(makePhraseReader(data.words));
    expect(phrases.length).toBeGreaterThan(50);
    expect(phrases.filter((_, at) => isBad(nodes[at] as Node) || has(nodes[at] as Node, isBad))).toEqual([]);
  });
});
