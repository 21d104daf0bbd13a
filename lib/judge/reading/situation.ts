import type { Draft } from '../draft.ts';
import type { Situation } from '../letter.ts';
import { countIn } from './message.ts';
import { isCalm } from './mood.ts';

/** Where nothing went wrong, and where something did; the first is what is left when no sign speaks. */
const QUIET = ['other', 'progress', 'boundary', 'scope', 'ending', 'billing'] as const;
const BROKEN = ['mistake', 'delay', 'outage', 'billing', 'quality', 'miscommunication'] as const;

/** A kind of situation, and by how much it has more signs than the next. */
interface Likely {
  situation: Situation;
  lead: number;
}

/** Of the labelled repairs whose kind leads by so much, five in six are of it; of all repairs three in five. */
const SURE = 2;

function likeliest(draft: Draft, applies: boolean): Likely {
  const { letter, language, client, body } = draft;
  const subject = language.read(letter.subject);
  // As long as nothing is written, the client's mail tells: who complains is waiting for a repair.
  const isAwaited = !body.length && !isCalm(draft);
  const kinds: readonly Situation[] = applies || isAwaited ? BROKEN : QUIET;
  const scores = kinds.map((kind, index) => {
    if (kind === 'other') return 1.5;
    const cue = `situation.${kind}`;
    const few = (count: number) => Math.min(2, count);
    const signs =
      2 * few(subject.hits(cue).length) +
      few(client ? countIn(client.text, cue, language) : 0) +
      body.reduce((sum, { reading }) => sum + few(reading.hits(cue).length), 0);
    return signs * (WEIGHTS[kind] ?? 1) + (applies && index === 0 ? 0.5 : 0);
  });
  const [most = 0, next = 0] = scores.toSorted((a, b) => b - a);
  return { situation: kinds[scores.indexOf(most)] ?? 'other', lead: most - next };
}

/** What kind of thing happened: the kind with most signs in the subject, the client's mail and the draft. */
export const findSituation = (draft: Draft, applies: boolean): Situation => likeliest(draft, applies).situation;

/** The kind of what went wrong in a repair where it is plain; `other` where it is not: words for the wrong kind tell what never happened. */
export function sureSituation(draft: Draft): Situation {
  const { situation, lead } = likeliest(draft, true);
  return lead >= SURE ? situation : 'other';
}

/** Rare words tell more than common ones. */
const WEIGHTS: Partial<Record<Situation, number>> = {
  mistake: 1,
  delay: 1,
  outage: 1,
  billing: 1,
  quality: 1,
  miscommunication: 1.5,
};
