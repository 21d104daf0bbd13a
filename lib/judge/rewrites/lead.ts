import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { before, behind } from './around.ts';
import { expressionsOf } from './expressions.ts';
import { rewriteData } from './rules.ts';
import { isTrailed, tailOf } from './tail.ts';
import { capital, stopOf } from './words.ts';

/** What one cries out at the end of a sentence. */
const CRIES = /^\s*[!?！？]*[!！][!?！？]*$/u;

/**
 * A place with the word that only leads up to it ("However, …"), where its kind may go: before better words that word would
 * set them against the apology; and, of any kind, with what cries out, only stresses it (", I promise") or hangs on it
 * behind it. The place itself where neither stands there.
 */
export function withLead(draft: Draft, place: Span, kind: HintKind): Span {
  const { lead } = expressionsOf(draft.language);
  const words = before(draft, place);
  const goes = rewriteData(draft.language).deletable?.includes(kind) ?? false;
  const leads = goes && lead?.test(words) ? words.length : 0;
  const rest = behind(draft, place);
  // Within a sentence what is cried out goes with what stands before as well.
  const isWhole = goes && words.length === leads;
  const goesAlong = (isWhole && CRIES.test(rest)) || isTrailed(draft, place) || tailOf(draft, place, kind) !== '';
  const trails = goesAlong ? rest.length : 0;
  return leads || trails ? { start: place.start - leads, end: place.end + trails } : place;
}

/** Words for a place as they stand in place of it with its lead and what stresses it behind it. */
export function inWhole({ language }: Draft, words: string, place: Span, whole: Span): string {
  const led = whole.start < place.start ? capital(words) : words;
  const stop = stopOf(language.data.language);
  return led && whole.end > place.end && !/[.?。？]$/u.test(led) ? led + stop : led;
}
