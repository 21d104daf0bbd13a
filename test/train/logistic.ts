import { SIZE } from '../../lib/judge/learnt/features.ts';
import { chanceOf } from '../../lib/judge/learnt/model.ts';

/** One thing to learn from: its features, and whether the label is true of it; `weight` is how much it counts. */
export interface Example {
  features: readonly number[];
  is: boolean;
  weight: number;
}

export interface Learnt {
  bias: number;
  weights: Float64Array;
  /** In how many examples each feature stood. */
  counts: Uint32Array;
}

/** The same numbers every time: what is trained twice from the same drafts is the same. */
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

export const oddsOf = ({ bias, weights }: Pick<Learnt, 'bias' | 'weights'>, features: readonly number[]): number =>
  features.reduce((sum, feature) => sum + (weights[feature] as number), bias);

/**
 * Logistic regression by stochastic descent with a step of its own for each feature (AdaGrad), and weights that shrink
 * towards 0 by `shrink` a step: what helps nothing goes.
 */
export function learn(
  examples: readonly Example[],
  { rounds = 12, rate = 0.03, shrink = 4e-4, least: often = 3, size = SIZE } = {},
): Learnt {
  const counts = new Uint32Array(size);
  for (const { features } of examples) for (const feature of features) counts[feature]! += 1;
  const all = examples.map(({ features, ...rest }) => ({
    ...rest,
    features: features.filter((feature) => (counts[feature] as number) >= often),
  }));
  const random = makeRandom(7);
  const weights = new Float64Array(size);
  const steps = new Float64Array(size).fill(0.01);
  const learnt = { bias: 0, weights, counts };
  for (let round = 0; round < rounds; round++) {
    for (const { features, is, weight } of shuffled(all, random)) {
      const error = weight * (chanceOf(oddsOf(learnt, features)) - (is ? 1 : 0));
      learnt.bias -= 0.02 * error;
      for (const feature of features) {
        steps[feature]! += error * error;
        const moved = (weights[feature] as number) - (rate * error) / Math.sqrt(steps[feature] as number);
        const least = shrink / Math.sqrt(steps[feature] as number);
        weights[feature] = Math.abs(moved) < least ? 0 : moved - Math.sign(moved) * least;
      }
    }
  }
  return learnt;
}
