import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { before } from './around.ts';
import { expressionsOf } from './expressions.ts';
import { rewriteData } from './rules.ts';

/**
 * A place with the word that only leads up to it ("However, …"), where its kind may go: before better words that word would
 * set them against the apology. The place itself where nothing leads up to it.
 */
export function withLead(draft: Draft, place: Span, kind: HintKind): Span {
  const { lead } = expressionsOf(draft.language);
  const words = before(draft, place);
  return rewriteData(draft.language).deletable?.includes(kind) && lead?.test(words)
    ? { start: place.start - words.length, end: place.end }
    : place;
}
