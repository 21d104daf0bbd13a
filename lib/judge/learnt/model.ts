import type { Reading } from '../language.ts';
import { HINT_KINDS } from '../letter.ts';
import { remember } from '../remember.ts';
import { besideOf, edgeOf, readingFeatures } from './features.ts';
import { type LearntData, tableOf } from './stored.ts';

/** What a sentence says, as it was learnt. */
export interface Telling {
  /** How likely it says a thing, between 0 and 1; 0 for a label that nothing was learnt of. */
  of(label: string): number;
  /** What was decided of it so far (`decide.ts`), by question and by what else that hangs on: the same sentence between the same neighbours is told once. */
  decided: Map<string, (boolean | undefined)[]>;
}

/** Tells of a sentence how likely each label is. */
export interface Model {
  labels: readonly string[];
  /** Log-odds in the order of `labels`. @param before the sentence before it in the draft, null at its beginning */
  oddsOf(sentence: Reading, before: Reading | null, after: Reading | null): Float32Array;
  /** The same by label; remembered with the sentence as long as its neighbours stay. */
  tell(sentence: Reading, before: Reading | null, after: Reading | null): Telling;
}

/** Cues of what hurts. */
const HURTS = new RegExp(`^(?:${HINT_KINDS.join('|')})\\.`);
/**
 * What a sentence says of the next word, whatever hurts beside it: better words for that (an apology without "may have") would
 * change how far that step is, and so be none.
 */
const APART = new Set(['contact', 'contact-weak', 'follow_up']);

/** How likely a thing is, between 0 and 1, from its log-odds. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Sums of weights, one a label. */
type Sums = Float32Array;

interface Known {
  own: Sums;
  asBefore: Sums;
  asAfter: Sums;
}

/** A model of what was learnt. What a sentence adds up to is remembered with its reading. */
export function makeModel(data: LearntData): Model {
  const { labels, table, scales, biases } = tableOf(data);
  const count = labels.length;
  const sum = (features: readonly number[]): Sums => {
    const sums = new Float32Array(count);
    for (const feature of features)
      for (let label = 0; label < count; label++) sums[label]! += table[feature * count + label] as number;
    return sums.map((sum, label) => sum * (scales[label] as number));
  };
  const edges = { before: sum(edgeOf('<')), after: sum(edgeOf('>')) };
  /** What a neighbour's cues add up to; of these the `innocent` ones alone for what they are `APART` from. */
  const beside = (cues: readonly string[], innocent: readonly string[], side: '<' | '>'): Sums => {
    const all = sum(besideOf(cues, side));
    if (innocent.length === cues.length) return all;
    const apart = sum(besideOf(innocent, side));
    return all.map((each, label) => (APART.has(labels[label] as string) ? (apart[label] as number) : each));
  };
  const of = remember((reading: Reading): Known => {
    const cues = [...reading.cues()];
    const innocent = cues.filter((cue) => !HURTS.test(cue));
    const own = sum(readingFeatures(reading));
    return { own, asBefore: beside(cues, innocent, '<'), asAfter: beside(cues, innocent, '>') };
  });
  const places = new Map(labels.map((label, at) => [label, at]));
  const last = remember((_: Reading): { before?: Reading | null; after?: Reading | null; told?: Telling } => ({}));
  const model: Model = {
    labels,
    tell(sentence, before, after) {
      const known = last(sentence);
      if (known.told && known.before === before && known.after === after) return known.told;
      const chances = model.oddsOf(sentence, before, after).map(chanceOf);
      const told: Telling = { of: (label) => chances[places.get(label) ?? -1] ?? 0, decided: new Map() };
      Object.assign(known, { before, after, told });
      return told;
    },
    oddsOf(sentence, before, after) {
      const odds = Float32Array.from(biases);
      const all = [
        of(sentence).own,
        before ? of(before).asBefore : edges.before,
        after ? of(after).asAfter : edges.after,
      ];
      for (const sums of all) for (let label = 0; label < count; label++) odds[label]! += sums[label] as number;
      return odds;
    },
  };
  return model;
}
