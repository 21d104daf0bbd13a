import type { Language } from '../language.ts';
import { type Features, knows, weigh } from '../weights.ts';
import type { Says } from './says.ts';

/** Log-odds beyond this tell no more. */
const SUREST = 6;

/** A chance as it counts near 0 and 1: between -1 and 1. */
export const sureness = (chance: number): number =>
  Math.max(-SUREST, Math.min(SUREST, Math.log(chance / (1 - chance)))) / SUREST;

const EVASIONS = new Set(['excuse', 'evasive-passive']);

/** What a thing in one sentence is decided by: whether the rules found it there, and how likely the sentence is to say it. */
export function sentenceFeatures(label: string, found: boolean, says: Says, owned: boolean): Features {
  const chance = says.of(label);
  return {
    found: found ? 1 : 0,
    chance,
    maybe: Math.sqrt(chance),
    sure: sureness(chance),
    both: found ? chance : 0,
    trouble: says.of('trouble'),
    // Where somebody owns the fault, a cause is a reason, and nobody evades.
    owned: owned && EVASIONS.has(label) ? 1 : 0,
  };
}

/** In such a sentence the words may be somebody else's, or ask: what the rules leave alone there stays alone. */
const NOT_SAID = /["“”„«»「」『』]|[?？]\s*$/u;

/** Whether a thing may be read out of a sentence in which the rules found nothing: the sender says it, in no words that the rules know to be `innocent`. */
export const mayBeSaid = ({ sentence: { text, reading } }: Says, innocent: readonly string[]): boolean =>
  !NOT_SAID.test(text) && !innocent.some((cue) => reading.has(cue));

/** Whether what was learnt of a question speaks for it; what the rules `found` where nothing was learnt. */
export function decide(
  language: Language,
  question: string,
  label: string,
  found: boolean,
  says: Says | undefined,
  owned: boolean,
): boolean {
  if (!says || !knows(language, question)) return found;
  let answers = says.decided.get(question);
  if (!answers) {
    answers = [];
    says.decided.set(question, answers);
  }
  const at = (found ? 2 : 0) + (owned ? 1 : 0);
  answers[at] ??= weigh(language, question, sentenceFeatures(label, found, says, owned)) > 0;
  return answers[at];
}
