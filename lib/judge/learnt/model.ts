import type { Reading } from '../language.ts';
import { remember } from '../remember.ts';
import { besideOf, edgeOf, featuresOf, SIZE } from './features.ts';

/** What one label has learnt, as it is stored: only features that count, in the order of their numbers. */
export interface LearntLabel {
  bias: number;
  /** What a stored weight of 1 stands for. */
  scale: number;
  /** Base64 of the gaps between the numbers, 7 bits a byte, the highest bit set where more follow. */
  at: string;
  /** Base64 of the weights, a signed byte each. */
  weights: string;
}

/** A language's `learnt.json`, made by `npm run train`. */
export type LearntData = Record<string, LearntLabel>;

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

/** How likely a thing is, between 0 and 1, from its log-odds. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

const bytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Sums of weights, one a label. */
type Sums = Float32Array;

interface Known {
  own: Sums;
  asBefore: Sums;
  asAfter: Sums;
}

/** A model of what was learnt. What a sentence adds up to is remembered with its reading. */
export function makeModel(data: LearntData): Model {
  const labels = Object.keys(data);
  const count = labels.length;
  const table = new Int8Array(SIZE * count);
  const scales = Object.values(data).map(({ scale }) => scale);
  for (const [label, { at, weights }] of Object.values(data).entries()) {
    const values = new Int8Array(bytes(weights).buffer);
    let number = 0;
    let gap = 0;
    let shift = 0;
    let index = 0;
    for (const byte of bytes(at)) {
      gap |= (byte & 127) << shift;
      shift += 7;
      if (byte & 128) continue;
      number += gap;
      table[number * count + label] = values[index++] as number;
      [gap, shift] = [0, 0];
    }
  }
  const sum = (features: number[]): Sums => {
    const sums = new Float32Array(count);
    for (const feature of features)
      for (let label = 0; label < count; label++) sums[label]! += table[feature * count + label] as number;
    return sums.map((sum, label) => sum * (scales[label] as number));
  };
  const biases = Float32Array.from(Object.values(data), ({ bias }) => bias);
  const edges = { before: sum(edgeOf('<')), after: sum(edgeOf('>')) };
  const of = remember((reading: Reading): Known => {
    const cues = [...reading.cues()];
    return {
      own: sum(featuresOf(reading.text, cues)),
      asBefore: sum(besideOf(cues, '<')),
      asAfter: sum(besideOf(cues, '>')),
    };
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
