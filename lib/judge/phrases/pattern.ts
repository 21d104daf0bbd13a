/**
 * The small language that phrase data is written in, so that a translator can add a phrase without knowing regular
 * expressions, and somebody who knows them can still use all of them:
 * - a space is any run of white space, ` ?` one that may be absent; `'` is either apostrophe;
 * - `{name}` stands for a word list of the language's `words.json`;
 * - `<3>` between two spaces is a gap of up to three words, never across punctuation;
 * - in a language that writes with spaces, a phrase begins and ends at a word's edge by itself.
 */

import type { LanguageData } from '../language.ts';
import { LETTERS, withoutMarks } from './text.ts';

export type Words = Record<string, string[]>;

const GAP = / ?<(\d)> ?/g;
const NAME = /\{([a-z][\w-]*)\}/g;
const CLASS_OR_APOSTROPHE = /\[[^\]]*\]|'/g;
const MAX_NESTING = 5;

/** Matches either apostrophe, also where one stands in a class. */
const apostrophes = (part: string): string => (part === "'" ? "['’‘]" : part.replaceAll("'", "'’‘"));

/** A phrase as the source of a regular expression in which word lists are still names. */
export function plainSource(phrase: string): string {
  return phrase
    .replace(GAP, (_, most: string) => `(?:\\s+[^\\s,.;:!?()]+){0,${most}}\\s+`)
    .replace(/ \?/g, '\\s*')
    .replace(/ /g, '\\s+')
    .replace(CLASS_OR_APOSTROPHE, apostrophes);
}

/** The words of a list. Throws where it is unknown, or named from within itself. */
export function wordsOf(name: string, words: Words, source: string, depth: number): string[] {
  if (depth > MAX_NESTING) throw new Error(`word lists nest too deeply in ${source}`);
  const list = words[name];
  if (!list) throw new Error(`unknown word list {${name}} in ${source}`);
  return list;
}

/** Replaces `{name}` by the alternatives of that list, which may name lists themselves. Throws on an unknown name. */
function expand(source: string, words: Words, depth = 0): string {
  return source.replace(
    NAME,
    (_, name: string) =>
      `(?:${wordsOf(name, words, source, depth)
        .map((word) => expand(word, words, depth + 1))
        .join('|')})`,
  );
}

/** The regular expression source of one phrase, without the edges. */
export const phraseSource = (phrase: string, words: Words): string => plainSource(expand(phrase, words));

/** The same source where letters may lack their marks: those outside classes are found with and without. */
const unmarkedSource = (source: string): string =>
  source.replace(/\[[^\]]*\]|[À-ɏ]/g, (part) => {
    const plain = withoutMarks(part);
    return part.length > 1 || plain === part ? part : `[${part}${plain}]`;
  });

/** Makes sources as a language's texts may be typed: in one whose letters may lack their marks, these are left out too. */
export const asTyped = ({ language }: LanguageData): ((source: string) => string) =>
  language.marksOptional ? unmarkedSource : (source) => source;

/**
 * The source of an expression at the edges of words: no letter stands before or after it. `loose`: a letter may follow
 * where it ends in a space or a mark.
 */
export function edged(source: string, spaced: boolean, end: 'strict' | 'loose' = 'strict'): string {
  if (!spaced) return `(?:${source})`;
  const after = end === 'strict' ? `(?![${LETTERS}])` : `(?<![${LETTERS}](?=[${LETTERS}]))`;
  return `(?<![${LETTERS}])(?:${source})${after}`;
}
