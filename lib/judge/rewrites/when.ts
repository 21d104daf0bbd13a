import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';

/** So many sentences after a place may say already what is done and by when. */
const AFTER = 2;

/** The next sentences of a draft behind a place. */
const next = ({ body }: Draft, { end }: Span): Sentence[] => body.filter(({ start }) => start >= end).slice(0, AFTER);

/** Whether the next sentences name a time: then they say by when, and a slot for it would say so twice. */
export const saysWhen = (draft: Draft, span: Span): boolean =>
  next(draft, span).some(({ reading }) => reading.has('common.when'));

/** Whether the next sentences say when one writes or calls: then "I will write by [day and time]" would say so twice. */
export const saysContact = (draft: Draft, span: Span): boolean =>
  next(draft, span).some(({ reading }) => reading.has('follow-up.contact') && reading.has('common.when'));
