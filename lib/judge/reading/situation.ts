import type { Draft } from '../draft.ts';
import type { Situation } from '../letter.ts';

/** Where nothing went wrong, and where something did; the first is what is left when no sign speaks. */
const QUIET = ['other', 'progress', 'boundary', 'scope', 'ending', 'billing'] as const;
const BROKEN = ['mistake', 'delay', 'outage', 'billing', 'quality', 'miscommunication'] as const;

/** What kind of thing happened: the kind with most signs in the subject, the client's mail and the draft. */
export function findSituation({ letter, language, client, body }: Draft, applies: boolean): Situation {
  const texts = [
    { reading: language.read(letter.subject), weight: 2 },
    { reading: language.read(client?.text ?? ''), weight: 1 },
    ...body.map(({ reading }) => ({ reading, weight: 1 })),
  ];
  const kinds: readonly Situation[] = applies ? BROKEN : QUIET;
  const scores = kinds.map((kind, index) => {
    if (kind === 'other') return 1.5;
    const signs = texts.reduce(
      (sum, { reading, weight }) => sum + weight * Math.min(2, reading.hits(`situation.${kind}`).length),
      0,
    );
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
