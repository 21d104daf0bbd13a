import type { Language } from '../language.ts';
import { type Features, knows, weigh } from '../weights.ts';
import type { Says } from './says.ts';

/** Log-odds beyond this tell no more. */
const SUREST = 6;

/** A chance as it counts near 0 and 1: between -1 and 1. */
export const sureness = (chance: number): number =>
  Math.max(-SUREST, Math.min(SUREST, Math.log(chance / (1 - chance)))) / SUREST;

/** Where somebody owns the fault, a cause is a reason, and nobody evades. */
export const EVASIONS: ReadonlySet<string> = new Set(['excuse', 'evasive-passive']);

/** What the rules say of a sentence: nothing, that a thing is found in it, or that it is found in so plain words that learning is doubted before they are. */
export type Found = 'nothing' | 'found' | 'plain';

/** What a thing in one sentence is decided by: whether the rules found it there, and how likely the sentence is to say it. */
export function sentenceFeatures(label: string, rules: Found, says: Says, owned: boolean): Features {
  const chance = says.of(label);
  const found = rules !== 'nothing';
  return {
    found: found ? 1 : 0,
    plain: rules === 'plain' ? 1 : 0,
    chance,
    maybe: Math.sqrt(chance),
    sure: sureness(chance),
    both: found ? chance : 0,
    trouble: says.of('trouble'),
    owned: owned && EVASIONS.has(label) ? 1 : 0,
  };
}

/** In such a sentence the words may be somebody else's, or ask: what the rules leave alone there stays alone. */
const NOT_SAID = /["“”„«»「」『』]|[?？]\s*$/u;

/** Whether a thing may be read out of a sentence in which the rules found nothing: the sender says it, in no words that the rules know to be `innocent`. */
export const mayBeSaid = ({ sentence: { text, reading } }: Says, innocent: readonly string[]): boolean =>
  !NOT_SAID.test(text) && !innocent.some((cue) => reading.has(cue));

/** Where answers are kept, by what the rules say. */
const AT: Record<Found, number> = { nothing: 0, found: 2, plain: 4 };

/** Whether what was learnt of a question speaks for it; what the rules say where nothing was learnt. */
export function decide(
  language: Language,
  question: string,
  label: string,
  rules: Found,
  says: Says | undefined,
  owned: boolean,
): boolean {
  if (!says || !knows(language, question)) return rules !== 'nothing';
  let answers = says.decided.get(question);
  if (!answers) {
    answers = [];
    says.decided.set(question, answers);
  }
  const at = AT[rules] + (owned ? 1 : 0);
  answers[at] ??= weigh(language, question, sentenceFeatures(label, rules, says, owned)) > 0;
  return answers[at];
}
