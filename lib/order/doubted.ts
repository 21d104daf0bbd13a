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

/** Kinds that accuse, excuse or belittle. */
const ACCUSING: readonly Hint['kind'][] = [
  'blame-client',
  'blame-teammate',
  'excuse',
  'minimising',
  'dismissive',
  'evasive-passive',
  'conditional-apology',
  'apology-but',
];
/**
 * Beside a hint, what is as likely as this to be of one of these kinds is named too: every second of such sentences is labelled on hands
 * kept aside, and nearly all of them hurt in everyday letters; one letter in five has one.
 */
const NAMED_BESIDE = 0.15;

/** How likely a sentence denies or scorns. */
const denies = ({ of }: Says): number => 1 - DENYING.reduce((none, kind) => none * (1 - of(kind)), 1);
const accuses = ({ of }: Says): boolean => ACCUSING.some((kind) => of(kind) > NAMED_BESIDE);

/** Whether a letter may hurt in words of which no hint tells. */
export const mayDeny = (draft: Draft): boolean => findSays(draft).some((says) => denies(says) > DOUBTED);

/**
 * The sentences of a letter that a careful reader looks at once more, in reading order.
 * @param hurts whether a hint tells of another one
 */
export const doubtedIn = (draft: Draft, hurts: boolean): Sentence[] =>
  findSays(draft)
    .filter((says) => denies(says) > NAMED || (hurts && accuses(says)))
    .map(({ sentence }) => sentence);
