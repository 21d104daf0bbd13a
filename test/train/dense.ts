import { chanceOf } from '../../lib/judge/learnt/model.ts';
import type { Features } from '../../lib/judge/weights.ts';

/** A few named numbers to decide by, and the answer. */
export interface Case {
  features: Features;
  is: boolean;
  weight: number;
}

const STEPS = 1500;
const STRIDE = 2;

/**
 * Logistic regression over a few named features by plain descent; `hold` keeps the weights small. The answer is in the
 * form of `weights.json`: a weight for each name, and `bias`.
 */
export function fitWeights(cases: readonly Case[], hold = 1): Features {
  const names = [...new Set(cases.flatMap(({ features }) => Object.keys(features)))];
  const rows = cases.map(({ features }) => names.map((name) => features[name] ?? 0));
  const weights = names.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = names.map(() => 0);
    let slopeOfBias = 0;
    for (const [row, { is, weight }] of cases.entries()) {
      const values = rows[row] as number[];
      const odds = values.reduce((sum, value, at) => sum + value * (weights[at] as number), bias);
      const error = weight * (chanceOf(odds) - (is ? 1 : 0));
      slopeOfBias += error;
      for (const [at, value] of values.entries()) slope[at]! += error * value;
    }
    const stride = STRIDE / cases.length;
    bias -= stride * slopeOfBias;
    for (const at of names.keys()) weights[at]! -= stride * ((slope[at] as number) + hold * (weights[at] as number));
  }
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    bias: rounded(bias),
    ...Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] as number)])),
  };
}
