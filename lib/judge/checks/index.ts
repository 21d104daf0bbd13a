import type { Draft } from '../draft.ts';
import { learntLevel } from '../learnt/levels.ts';
import type { CheckResult, Hint } from '../letter.ts';
import { findSlots } from '../slots.ts';
import { acknowledge } from './acknowledge.ts';
import type { Check } from './check.ts';
import { HURTS, hinted } from './evidence.ts';
import { followUp } from './follow-up.ts';
import { own } from './own.ts';
import { solve } from './solve.ts';

/** The four steps, in the order of a good letter. A new check is a file and a line here. */
export const checks: Check[] = [acknowledge, own, solve, followUp];

/** The draft without the sentences that still have an open slot; null where none has. */
export function withoutSlots(draft: Draft): Draft | null {
  const slots = findSlots(draft.letter.draft);
  if (!slots.length) return null;
  const sentences = draft.sentences.filter(
    ({ start, end }) => !slots.some((slot) => start < slot.end && slot.start < end),
  );
  return { ...draft, sentences, body: sentences.filter(({ role }) => role === 'body') };
}

/** A result that does not show a hurting phrase as its evidence, as long as it has any other. */
function unhurting(found: CheckResult, hints: Hint[]): CheckResult {
  const kept = found.spans.map((span) => !hinted(hints, span, ...HURTS));
  if (!kept.includes(true)) return found;
  return { ...found, quotes: found.quotes.filter((_, at) => kept[at]), spans: found.spans.filter((_, at) => kept[at]) };
}

/**
 * How far a step is. A sentence with an open slot ("[what happened]") is begun, not said: what it earns is weak at most.
 * @param filled what `withoutSlots` gives of the draft
 */
export function findLevel(check: Check, draft: Draft, filled: Draft | null, hints: Hint[]): CheckResult {
  const levelIn = (one: Draft) => learntLevel(one, check.name, check.find(one, hints), hints);
  const found = unhurting(levelIn(draft), hints);
  if (found.level !== 'done' || !filled) return found;
  return levelIn(filled).level === 'done' ? found : { ...found, level: 'weak' };
}
