import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';

/** The sentence that a place of the draft stands in, or the next one; undefined behind the last. */
export const sentenceAt = ({ sentences }: Draft, at: number): Sentence | undefined =>
  sentences[firstAfter(sentences, at)];

/** What stands before a span in its sentence. */
export const before = (draft: Draft, { start }: Span): string =>
  draft.letter.draft.slice(sentenceAt(draft, start)?.start ?? start, start);

/** What stands behind a span in its sentence. */
export const behind = (draft: Draft, { end }: Span): string =>
  draft.letter.draft.slice(end, sentenceAt(draft, end - 1)?.end ?? end);
