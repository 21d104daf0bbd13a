import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { sentenceAt } from './around.ts';
import { expressionsOf } from './expressions.ts';

/** The numbers of the paragraphs that speak of lawyers or a court. */
const disputedIn = remember(({ sentences, language }: Draft): Set<number> => {
  const { disputes } = expressionsOf(language);
  const disputed = sentences.filter(({ text }) => disputes?.test(text));
  return new Set(disputed.map(({ paragraph }) => paragraph));
});

/**
 * Whether the paragraph of a place speaks of lawyers or a court. To an opposing lawyer no fault is owned, and nothing promised,
 * that the writer did not say.
 */
export function isDisputed(draft: Draft, { start }: Span): boolean {
  const sentence = sentenceAt(draft, start);
  return sentence !== undefined && disputedIn(draft).has(sentence.paragraph);
}
