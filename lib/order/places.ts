import type { Draft, Sentence } from '../judge/draft.ts';
import { findSays } from '../judge/learnt/says.ts';
import { CHECKS, type CheckName, type Judgement, type Span } from '../judge/letter.ts';
import { overlapping } from '../judge/spans.ts';

/** Where a sentence belongs in a good letter: the four steps, and the explanation, which comes after owning (Min and others 2020). */
export const PLACES = { acknowledge: 0, own: 1, explain: 2, solve: 3, follow_up: 4 } as const;

/** Tells of a sentence in which place it belongs; null where in none. */
export type Places = (sentence: Sentence) => number | null;

/** A sentence is moved for a step that it takes at least this surely, where that was learnt. */
const SURE = 0.4;
const SURELY = 0.8;

/**
 * Tells of a sentence in which place it belongs: the step that it is evidence of and likeliest to say. One that says it
 * hardly counts only where none says it better.
 */
export function makePlacer(draft: Draft, judgement: Judgement): Places {
  const spans = CHECKS.map((check) => judgement.checks[check].spans.toSorted((a, b) => a.start - b.start));
  const says = findSays(draft);
  const told = draft.body.flatMap((sentence, at) => {
    const steps = CHECKS.filter((_, step) => overlapping(spans[step] as Span[], sentence).length).map((check) => ({
      ...{ sentence, check, chance: says[at]?.of(check) ?? 1 },
      // What is surely something else is none of what it hardly says.
      other: CHECKS.some((other) => other !== check && (says[at]?.of(other) ?? 0) >= SURELY),
    }));
    const [seen] = steps;
    // Who owns and sees in one breath acknowledges.
    if (seen?.check === 'acknowledge' && seen.chance >= SURE) return [seen];
    return steps.toSorted((a, b) => b.chance - a.chance).slice(0, 1);
  });
  const best = (check: CheckName) =>
    Math.max(0, ...told.filter((one) => one.check === check).map(({ chance }) => chance));
  const places = new Map(
    told
      .filter(({ check, chance, other }) => chance >= (other ? SURE : Math.min(SURE, best(check))))
      .map(({ sentence, check }): [Sentence, number] => [sentence, PLACES[check]]),
  );
  return (sentence) => places.get(sentence) ?? (sentence.reading.has('score.explains') ? PLACES.explain : null);
}

/** The place of sentences that lean on each other: that of the first which has one; an apology that goes on to the harm acknowledges. */
export function placeOf(places: (number | null)[]): number | null {
  const [first = null, ...rest] = places.filter((place) => place !== null);
  return first === PLACES.own && rest.includes(PLACES.acknowledge) ? PLACES.acknowledge : first;
}
