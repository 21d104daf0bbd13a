import type { Draft } from '../draft.ts';
import { sureness } from '../learnt/decide.ts';
import { tellLetter, type Whole } from '../learnt/whole.ts';
import type { Situation } from '../letter.ts';
import { remember } from '../remember.ts';
import { atMost, type Features, knows, weigh } from '../weights.ts';
import { countIn } from './message.ts';
import { isCalm } from './mood.ts';

/** Where nothing went wrong, and where something did; the first is what is left when no sign speaks. */
const QUIET = ['other', 'progress', 'boundary', 'scope', 'ending', 'billing'] as const;
export const BROKEN = ['mistake', 'delay', 'outage', 'billing', 'quality', 'miscommunication'] as const;

/**
 * By so much more than for the next kind must speak for one, in signs, or in log-odds, fewer of them where the signs agree: of the repairs
 * kept aside whose kind leads by that five in six are of it; of all repairs three in five.
 */
const SURE = { signs: 2, odds: 2.5, agreed: 1 };

/** How many signs of a kind stand in the subject, the client's mail and the draft. */
function signsOf(draft: Draft, kind: Situation): { subject: number; client: number; body: number } {
  const { letter, language, client, body } = draft;
  const cue = `situation.${kind}`;
  const few = (count: number) => Math.min(2, count);
  return {
    subject: few(language.read(letter.subject).hits(cue).length),
    client: client ? countIn(client.text, cue, language) : 0,
    body: body.reduce((sum, { reading }) => sum + few(reading.hits(cue).length), 0),
  };
}

/**
 * What the kind of a repair is told by, by kind: its signs and how likely the words of the whole letter make it, beside those of
 * the kind that has most of them otherwise. Each between -1 and 1.
 */
export function situationFeatures(
  draft: Draft,
  whole: Whole | null = tellLetter(draft),
): Record<(typeof BROKEN)[number], Features> {
  const all = BROKEN.map((kind) => {
    const { subject, client, body } = signsOf(draft, kind);
    const chance = whole?.(kind) ?? 0;
    return { kind, chance, subject: atMost(subject, 2), client: atMost(client, 3), body: atMost(body, 4) };
  });
  const features = all.map(({ kind, ...own }) => {
    const most = (of: keyof typeof own) =>
      Math.max(...all.filter((one) => one.kind !== kind).map((other) => other[of]));
    const rivals = { 'other chance': most('chance'), 'other subject': most('subject') };
    const others = { ...rivals, 'other client': most('client'), 'other body': most('body') };
    return [kind, { ...own, ...others, surely: whole ? sureness(own.chance) : 0 }];
  });
  return Object.fromEntries(features);
}

/** How much speaks for each kind of a repair, as it was learnt. */
function oddsOf(draft: Draft): number[] {
  const features = situationFeatures(draft);
  return BROKEN.map((kind) => weigh(draft.language, `situation.${kind}`, features[kind]));
}

/** How much speaks for each kind by its signs alone; the first has some, where something did go wrong. */
function countsOf(draft: Draft, kinds: readonly Situation[], applies: boolean): number[] {
  return kinds.map((kind, index) => {
    if (kind === 'other') return 1.5;
    const { subject, client, body } = signsOf(draft, kind);
    const signs = 2 * subject + Math.min(2, client) + body;
    // Rare words tell more than common ones.
    return signs * (kind === 'miscommunication' ? 1.5 : 1) + (applies && index === 0 ? 0.5 : 0);
  });
}

/** The kind that most speaks for, and how much more than for the next. */
function first(kinds: readonly Situation[], scores: readonly number[]): { kind: Situation; lead: number } {
  const [most = 0, next = 0] = scores.toSorted((a, b) => b - a);
  return { kind: kinds[scores.indexOf(most)] ?? 'other', lead: most - next };
}

const isLearnt = ({ language }: Draft): boolean => knows(language, `situation.${BROKEN[0]}`);

/** What kind of thing happened: the kind that most speaks for in the subject, the client's mail and the draft. */
export function findSituation(draft: Draft, applies: boolean): Situation {
  // As long as nothing is written, the client's mail tells: who complains is waiting for a repair.
  const isAwaited = !draft.body.length && !isCalm(draft);
  if (!applies && !isAwaited) return first(QUIET, countsOf(draft, QUIET, false)).kind;
  return first(BROKEN, isLearnt(draft) ? oddsOf(draft) : countsOf(draft, BROKEN, applies)).kind;
}

/** The kind of what went wrong in a repair where it is plain; `other` where it is not: words for the wrong kind tell what never happened. */
export const sureSituation = remember((draft: Draft): Situation => {
  const told = first(BROKEN, countsOf(draft, BROKEN, true));
  const isTold = told.lead >= SURE.signs;
  if (!isLearnt(draft)) return isTold ? told.kind : 'other';
  const { kind, lead } = first(BROKEN, oddsOf(draft));
  return lead >= (isTold && kind === told.kind ? SURE.agreed : SURE.odds) ? kind : 'other';
});
