import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { findMood } from '../reading/mood.ts';
import { remember } from '../remember.ts';
import { sentenceAt } from './around.ts';
import { expressionsOf } from './expressions.ts';
import { ANSWERED } from './sorts.ts';

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
  const paragraph = sentenceAt(draft, span.start)?.paragraph;
  // An apology or a promise for "this" is one for the matter of the letter.
  const hasBefore =
    !ANSWERED.has(kind) || draft.body.some((one) => one.paragraph === paragraph && one.start < span.start);
  return (words) => (hasBefore || !back?.test(words)) && (!feels?.test(words) || isFelt(draft));
}
