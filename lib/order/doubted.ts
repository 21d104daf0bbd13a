import type { Draft, Sentence } from '../judge/draft.ts';
import { findSays, type Says } from '../judge/learnt/says.ts';
import type { Hint } from '../judge/letter.ts';

/** Kinds that deny the fault or scorn the client. */
export const DENYING: readonly Hint['kind'][] = ['blame-client', 'dismissive', 'heated'];

/**
 * A sentence that is as likely as this to deny or scorn, though not likely enough for a hint: "Bunch of clipboard-sniffing fossils". On hands
 * kept aside that finds half of what no hint tells of, and one in ten letters that hurt nobody; an apology too few is made up for sooner
 * than one that sounds like mockery.
 */
const DOUBTED = 0.15;
/** From here on it is named: that is so in one of thirty letters that hurt nobody. */
const NAMED = 0.3;

/** How likely a sentence denies or scorns. */
const denies = ({ of }: Says): number => 1 - DENYING.reduce((none, kind) => none * (1 - of(kind)), 1);

/** Whether a letter may hurt in words of which no hint tells. */
export const mayDeny = (draft: Draft): boolean => findSays(draft).some((says) => denies(says) > DOUBTED);

/** The sentences of a letter that a careful reader looks at once more, in reading order. */
export const doubtedIn = (draft: Draft): Sentence[] =>
  findSays(draft)
    .filter((says) => denies(says) > NAMED)
    .map(({ sentence }) => sentence);
