import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { HintKind, Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { before } from './around.ts';
import { rewriteData } from './rules.ts';

const made = remember((language: Language) => {
  const { lead, deletable = [] } = rewriteData(language);
  return { lead: lead ? new RegExp(lead, 'iu') : null, kinds: new Set<HintKind>(deletable as HintKind[]) };
});

/**
 * A place with the word that only leads up to it ("However, …"), where its kind may go: before better words that word would
 * set them against the apology. The place itself where nothing leads up to it.
 */
export function withLead(draft: Draft, place: Span, kind: HintKind): Span {
  const { lead, kinds } = made(draft.language);
  const words = before(draft, place);
  return kinds.has(kind) && lead?.test(words) ? { start: place.start - words.length, end: place.end } : place;
}
