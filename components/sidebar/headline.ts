import type { Text } from '../../lib/interface.ts';
import { CHECKS, type CheckName, type Judgement } from '../../lib/judge/letter.ts';

/** Heaviest first, by the evidence on apologies: owning, then repair beside acknowledging, then what follows. */
const WEIGHTIEST: CheckName[] = ['own', 'acknowledge', 'solve', 'follow_up'];

const capital = (sentence: string, locale: string): string => {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(locale) + sentence.slice(first.length);
};

/** What to do next, in words: the two weightiest steps that lack, in the order in which they are written. */
export function headline(judgement: Judgement, hints: number, text: Text, locale: string): string {
  const lacking = WEIGHTIEST.filter((check) => judgement.checks[check].level !== 'done');
  if (lacking.length === 0) return text('headline.done', { hints });
  if (CHECKS.every((check) => judgement.checks[check].level === 'none')) return text('headline.start');
  const two = lacking.slice(0, 2).sort((a, b) => CHECKS.indexOf(a) - CHECKS.indexOf(b));
  const [first, second] = two.map((check) => text(`todo.${check}.${judgement.checks[check].level}`));
  return capital(second ? text('headline.two', { first: first!, second }) : first!, locale);
}

/** The first step of the letter that lacks, or null. */
export const firstLacking = (judgement: Judgement): CheckName | null =>
  CHECKS.find((check) => judgement.checks[check].level !== 'done') ?? null;
