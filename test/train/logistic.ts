import { SIZE } from '../../lib/judge/learnt/features.ts';
import { chanceOf } from '../../lib/judge/learnt/model.ts';

/** One thing to learn from: its features, and of each label in turn whether it is true of it. */
export interface Example {
  features: readonly number[];
  is: readonly boolean[];
  /** How much each of that counts: 0 where it is not known. */
  weights: readonly number[];
}

/** What was learnt of some labels: of each its bias, and a weight for each feature (`feature * labels + label`). */
export interface Learnt {
  labels: number;
  biases: Float64Array;
  weights: Float32Array;
  /** In how many examples each feature stood. */
  counts: Uint32Array;
}

/** The same numbers every time, between 0 and 1: what is trained twice from the same drafts is the same. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

/** The log-odds of each label for a thing with these features. */
export function oddsOf({ labels, biases, weights }: Learnt, features: readonly number[]): Float64Array {
  const odds = Float64Array.from(biases);
  for (const feature of features)
    for (let label = 0; label < labels; label++) odds[label]! += weights[feature * labels + label] as number;
  return odds;
}

/** Of how far a weight was moved lately, and how much that varied (Adam): so much of the last step stays. */
const [LATELY, VARIED] = [0.9, 0.99];
const BATCH = 256;
const RARE = -3;

/** Weights that are moved by Adam's rule. */
class Moved {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly #mean: Float32Array;
  readonly #spread: Float32Array;
  constructor(size: number, start = 0) {
    this.values = new Float32Array(size).fill(start);
    this.slopes = new Float32Array(size);
    this.#mean = new Float32Array(size);
    this.#spread = new Float32Array(size);
  }
  /** Moves against the slopes, which are then 0 again. `shrink` pulls each weight towards 0. */
  move(step: number, time: number, shrink: number): void {
    const [values, slopes, mean, spread] = [this.values, this.slopes, this.#mean, this.#spread];
    const [ofMean, ofSpread] = [1 - LATELY ** time, 1 - VARIED ** time];
    for (let i = 0; i < values.length; i++) {
      const slope = (slopes[i] as number) + shrink * (values[i] as number);
      const m = LATELY * (mean[i] as number) + (1 - LATELY) * slope;
      const s = VARIED * (spread[i] as number) + (1 - VARIED) * slope * slope;
      mean[i] = m;
      spread[i] = s;
      values[i]! -= (step * (m / ofMean)) / (Math.sqrt(s / ofSpread) + 1e-8);
      slopes[i] = 0;
    }
  }
}

/**
 * Logistic regression of several labels at once, by descent in batches. Of each example a share of the features is left out
 * anew each time (`drop`), so that none is leant on alone; features met fewer than `least` times are never learnt.
 */
export function learn(
  examples: readonly Example[],
  labels: number,
  { rounds = 30, rate = 0.05, shrink = 3, drop = 0.3, least = 3, size = SIZE } = {},
): Learnt {
  const counts = new Uint32Array(size);
  for (const { features } of examples) for (const feature of features) counts[feature]! += 1;
  // Only what is met counts a row: most numbers are no feature at all.
  const rows = new Map<number, number>();
  for (const [feature, count] of counts.entries()) if (count >= least) rows.set(feature, rows.size);
  const all = examples.map(({ features, ...rest }) => ({
    ...rest,
    rows: features.map((feature) => rows.get(feature) ?? -1).filter((row) => row >= 0),
  }));
  const random = makeRandom(7);
  const weights = new Moved(rows.size * labels);
  const biases = new Moved(labels, RARE);
  const { values, slopes } = weights;
  const odds = new Float64Array(labels);
  const errors = new Float64Array(labels);
  let time = 0;
  for (let round = 0; round < rounds; round++) {
    const step = rate * (1 - round / rounds);
    const order = shuffled(all, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      for (const { rows, is, weights: counting } of batch) {
        const kept = rows.filter(() => random() >= drop);
        odds.fill(0);
        for (const row of kept)
          for (let label = 0; label < labels; label++) odds[label]! += values[row * labels + label] as number;
        for (let label = 0; label < labels; label++) {
          const chance = chanceOf((biases.values[label] as number) + (odds[label] as number) / (1 - drop));
          const error = ((counting[label] as number) * (chance - (is[label] ? 1 : 0))) / batch.length;
          biases.slopes[label]! += error;
          errors[label] = error / (1 - drop);
        }
        for (const row of kept)
          for (let label = 0; label < labels; label++) slopes[row * labels + label]! += errors[label] as number;
      }
      time++;
      weights.move(step, time, shrink / all.length);
      biases.move(step, time, 0);
    }
  }
  const whole = new Float32Array(size * labels);
  for (const [feature, row] of rows)
    whole.set(weights.values.subarray(row * labels, (row + 1) * labels), feature * labels);
  return { labels, biases: Float64Array.from(biases.values), weights: whole, counts };
}
