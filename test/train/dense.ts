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
  const width = names.length;
  // One row a case, the bias behind its features: there are many, and each is met a thousand times.
  const rows = new Float64Array(cases.length * (width + 1)).fill(1);
  for (const [at, { features }] of cases.entries())
    for (const [column, name] of names.entries()) rows[at * (width + 1) + column] = features[name] ?? 0;
  const weights = new Float64Array(width + 1);
  const slopes = new Float64Array(width + 1);
  const stride = STRIDE / cases.length;
  for (let step = 0; step < STEPS; step++) {
    slopes.fill(0);
    for (const [at, { is, weight }] of cases.entries()) {
      const row = at * (width + 1);
      let odds = 0;
      for (let column = 0; column <= width; column++)
        odds += (rows[row + column] as number) * (weights[column] as number);
      const error = weight * (chanceOf(odds) - (is ? 1 : 0));
      for (let column = 0; column <= width; column++) slopes[column]! += error * (rows[row + column] as number);
    }
    for (let column = 0; column <= width; column++) {
      const held = column < width ? hold * (weights[column] as number) : 0;
      weights[column]! -= stride * ((slopes[column] as number) + held);
    }
  }
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    bias: rounded(weights[width] as number),
    ...Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] as number)])),
  };
}
