import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { findMood } from '../reading/mood.ts';
import { remember } from '../remember.ts';
import { sentenceAt } from './around.ts';
import { expressionsOf } from './expressions.ts';
import { ANSWERED } from './tail.ts';

/** Whether anything of the letter stands before a place in its paragraph that words could point back at. */
function hasBefore({ body }: Draft, at: Span, paragraph: number): boolean {
  return body.some((sentence) => sentence.paragraph === paragraph && sentence.start < at.start);
}

/** Whether somebody was hurt: the client's message says so, or the draft does. Of a client who is not heard it is not known. */
const isFelt = remember((draft: Draft): boolean => {
  const mood = findMood(draft);
  return mood !== 'calm' || draft.body.some(({ reading }) => reading.has('acknowledge.effect'));
});

/**
 * Tells of words of ours in place of a span whether they have grounds: what points back ("this is our mistake") has something
 * before it in its paragraph, and what feels with a client has one who was hurt.
 */
export function hasGrounds(draft: Draft, span: Span, kind: HintKind): (words: string) => boolean {
  const { back, feels } = expressionsOf(draft.language);
  const sentence = sentenceAt(draft, span.start);
  // An apology or a promise for "this" is one for the matter of the letter.
  const before = !ANSWERED.has(kind) || (sentence !== undefined && hasBefore(draft, span, sentence.paragraph));
  return (words) => (before || !back?.test(words)) && (!feels?.test(words) || isFelt(draft));
}
