import type { Reading } from '../language.ts';
import { remember } from '../remember.ts';

/** How many different features there are: what falls together is learnt together. */
export const SIZE = 1 << 16;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+|[?？!！…]/gu;
const MARKS = /\p{M}/gu;
/** From so many letters on, a word counts by its beginning too: endings differ, and so do compounds. */
const LONG = 6;
const STEM = 5;
/** Of an inflected language from so many on by a shorter beginning, and long ones by their ending: the same word has dozens of forms. */
const INFLECTED = 5;
const ROOT = 4;
const ENDING = 3;

/** FNV-1a over the code units of a text, folded to a feature's number. */
function numberOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum ^ (sum >>> 16)) & (SIZE - 1);
}

/** The words of a text as they are learnt: small letters without accents, each number alike; a character each where words are not spaced. */
export function tokensOf(text: string): string[] {
  const bare = text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
  return (bare.match(TOKEN) ?? []).map((token) => (/^\d/.test(token) ? '0' : token.replace('’', "'")));
}

/** A word in capitals, alone or in a run; a part of an address or of a number is none. */
const CAPITALS = /(?<![\p{L}\p{N}_@/.-])\p{Lu}[\p{Lu}'’]+(?![\p{L}\p{N}_@/-])/gu;
const MANY_MARKS = /[!！]{2,}/u;

/** How loud a text is: its words in capitals (abbreviations are learnt to be none), whether there are several, all of it, and marks in a row. */
function loudnessOf(text: string): string[] {
  const words = text.match(CAPITALS) ?? [];
  const names = words.map((word) => `!${word.toLowerCase()}`);
  if (words.length > 1) names.push('!!');
  if (words.length && text === text.toUpperCase()) names.push('!all');
  const marks = MANY_MARKS.exec(text)?.[0].length ?? 0;
  if (marks > 1) names.push('!2');
  if (marks > 2) names.push('!3');
  return names;
}

const each = (names: Iterable<string>): number[] => [...new Set([...names].map(numberOf))];

/** The features of a sentence by itself: its words, pairs of them, beginnings (and endings, where it is `inflected`) of long ones, the cues it has, and how loud it is. */
export function featuresOf(text: string, cues: Iterable<string>, inflected = false): number[] {
  const tokens = ['^', ...tokensOf(text), '$'];
  const names: string[] = [`#${Math.min(5, tokens.length >> 3)}`];
  for (let i = 1; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1] as string, tokens[i] as string];
    names.push(token, `${before} ${token}`);
    if (token.length >= LONG) names.push(`${token.slice(0, STEM)}-`);
    if (inflected && token.length >= INFLECTED) names.push(`${token.slice(0, ROOT)}_`);
    if (inflected && token.length >= LONG) names.push(`-${token.slice(-ENDING)}`);
  }
  for (const cue of cues) names.push(`=${cue}`);
  names.push(...loudnessOf(text));
  return each(names);
}

/** The features of a sentence as it was read: all that is learnt of it asks for them, and they are gathered once. */
export const readingFeatures = remember((reading: Reading): readonly number[] =>
  featuresOf(reading.text, reading.cues(), reading.inflected),
);

/** What a sentence tells of the one after it (`<`) or before it (`>`). */
export const besideOf = (cues: Iterable<string>, side: '<' | '>'): number[] => each([...cues].map((cue) => side + cue));
/** Stands beside a draft's first (`<`) or last (`>`) sentence in place of a neighbour. */
export const edgeOf = (side: '<' | '>'): number[] => each([`${side}|`]);
