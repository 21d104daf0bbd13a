import type { Draft, Sentence } from '../draft.ts';
import type { Hit } from '../language.ts';
import type { Hint, HintKind, Span } from '../letter.ts';
import { clauseAround, isNegated, isQuoted } from '../near.ts';
import { remember } from '../remember.ts';
import { meets } from '../spans.ts';

/** Something that a sentence says: the cue's hit, with offsets into the sentence. */
export interface Told {
  sentence: Sentence;
  hit: Hit;
}

const LONG = 180;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What was looked for in some sentences so far, by cue. */
const toldIn = remember((_: Sentence[]) => new Map<string, readonly Told[]>());

const NOTHING: readonly Told[] = [];

/** Every place where a sentence says the cue in the sender's own words: what stands in quotation marks is left out. */
export function told(sentences: Sentence[], cue: string): readonly Told[] {
  const known = toldIn(sentences);
  let places = known.get(cue);
  if (!places) {
    const said: Told[] = [];
    for (const sentence of sentences)
      for (const hit of sentence.reading.hits(cue)) if (!isQuoted(sentence, hit)) said.push({ sentence, hit });
    places = said.length ? said : NOTHING;
    known.set(cue, places);
  }
  return places;
}

/** Leaves out what a word of negation governs. */
export const unnegated = (draft: Draft, places: readonly Told[]): Told[] =>
  places.filter(({ sentence, hit }) => !isNegated(sentence, hit, draft.language));

/** Leaves out what another cue of the same sentence overlaps. */
export const without = (places: readonly Told[], cue: string): Told[] =>
  places.filter(({ sentence, hit }) => !sentence.reading.hits(cue).some((other) => overlaps(hit, other)));

/** Leaves out sentences that have the other cue anywhere. */
export const notIn = (places: readonly Told[], cue: string): Told[] =>
  places.filter(({ sentence }) => !sentence.reading.has(cue));

/** Whether the clause up to the hit supposes something ("if it fails"), so that it tells no fact. */
export function isSupposed({ sentence, hit }: Told): boolean {
  const clause = clauseAround(sentence, hit);
  return sentence.reading.hits('common.supposed').some((word) => word.start >= clause.start && word.end <= hit.start);
}

/** Whether a hedge stands before the hit in its clause ("I'll try and get it taken down"). */
export function isHedged({ sentence, hit }: Told): boolean {
  const clause = clauseAround(sentence, hit);
  return sentence.reading.hits('common.hedge').some((word) => word.start >= clause.start && word.start < hit.end);
}

/** Whether the sentence asks. */
export const asks = ({ sentence }: Told): boolean => /[?？]\s*$/u.test(sentence.text);

/** The quote that earns a level: the sentence, or of a long one the clause around the hit. Offsets into the draft. */
export function quote({ sentence, hit }: Told): Span {
  if (sentence.text.length <= LONG) return { start: sentence.start, end: sentence.end };
  const clause = clauseAround(sentence, hit);
  return { start: sentence.start + clause.start, end: sentence.start + clause.end };
}

/** The hints by their kind: those of one kind do not overlap. */
const ofKinds = remember((hints: readonly Hint[]) => Map.groupBy(hints, ({ kind }) => kind));

/** Kinds whose phrases are no words to earn a step with, though they may name what it asks for. */
export const HURTS: readonly HintKind[] = [
  'blame-client',
  'blame-teammate',
  'dismissive',
  'excuse',
  'heated',
  'minimising',
];

/** Whether a hint of one of the kinds stands in the sentence. */
export const hinted = (hints: readonly Hint[], sentence: Span, ...kinds: HintKind[]): boolean =>
  kinds.some((kind) => meets(ofKinds(hints).get(kind) ?? [], sentence));
