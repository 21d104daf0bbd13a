import { diffArrays } from 'diff/lib/diff/array.js';
import type { Piece } from './pieces.ts';

const words = (text: string, lang: string): string[] =>
  [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** How one text became another, word by word, as pieces. */
export const differenceOf = (before: string, after: string, lang: string): Piece[] =>
  diffArrays(words(before, lang), words(after, lang)).map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'kept',
  }));
