import type { Draft } from '../draft.ts';
import { remember } from '../remember.ts';
import { expressionsOf } from './expressions.ts';

/** What stands before a word that has its capital for no full stop's sake. */
const WITHIN = /[\p{L}\p{N},;:)\]"”’–-]\s+$/u;

/** The polite words of a text that stand within a sentence, as they are written there. */
function within(text: string, expression: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(expression)].filter(({ index }) => WITHIN.test(text.slice(0, index)));
}

/** The expression of a language's polite words where the draft writes them small; null where it does not, or has none. */
const smallIn = remember(({ body, language }: Draft): RegExp | null => {
  const { polite: expression } = expressionsOf(language);
  if (!expression) return null;
  const met = body.flatMap(({ text }) => within(text, expression)).map(([word]) => word);
  return met.length > 0 && met.every((word) => word === word.toLowerCase()) ? expression : null;
});

/** Words with the polite "you" written small, as their draft writes it; unchanged where the draft writes it with a capital, or not at all. */
export function inCaseOf(draft: Draft, words: string): string {
  const expression = smallIn(draft);
  if (!expression) return words;
  const met = new Set(within(words, expression).map(({ index }) => index));
  return words.replace(expression, (word, at: number) => (met.has(at) ? word.toLowerCase() : word));
}
