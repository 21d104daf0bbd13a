import type { Draft } from '../draft.ts';
import type { Situation } from '../letter.ts';
import { countIn } from './message.ts';

/** Where nothing went wrong, and where something did; the first is what is left when no sign speaks. */
const QUIET = ['other', 'progress', 'boundary', 'scope', 'ending', 'billing'] as const;
const BROKEN = ['mistake', 'delay', 'outage', 'billing', 'quality', 'miscommunication'] as const;

/** What kind of thing happened: the kind with most signs in the subject, the client's mail and the draft. */
export function findSituation({ letter, language, client, body }: Draft, applies: boolean): Situation {
  const subject = language.read(letter.subject);
  const kinds: readonly Situation[] = applies ? BROKEN : QUIET;
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
  return kinds[scores.indexOf(Math.max(...scores))] ?? 'other';
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
