import { chanceOf } from '../../lib/judge/learnt/model.ts';
import type { Features } from '../../lib/judge/weights.ts';

/** A few named numbers to decide by, and the answer. */
export interface Case {
  features: Features;
  is: boolean;
  weight: number;
}

/** How much weights are held small: of 0.1, 0.3, 1 and 3 what told left-out hands best. */
const HOLD = 0.3;
const STEPS = 30;
/** A step that moves no weight by more is the last. */
const STILL = 1e-6;

/** Solves `matrix · x = right` by elimination, the largest of each column first; both are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!)) best = row;
    [matrix[column], matrix[best]] = [matrix[best]!, matrix[column]!];
    [right[column], right[best]] = [right[best]!, right[column]!];
    const pivot = matrix[column]!;
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / pivot[column]!;
      if (!factor) continue;
      for (let i = column; i < size; i++) matrix[row]![i]! -= factor * pivot[i]!;
      right[row]! -= factor * right[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let i = row + 1; i < size; i++) right[row]! -= matrix[row]![i]! * right[i]!;
    right[row]! /= matrix[row]![row]!;
  }
  return right;
}

/**
 * Logistic regression over a few named features by Newton's steps. The answer is in the form of `weights.json`: a weight for
 * each name, and `bias`.
 */
export function fitWeights(cases: readonly Case[]): Features {
  const names = [...new Set(cases.flatMap(({ features }) => Object.keys(features)))];
  const width = names.length;
  const size = width + 1;
  // The bias stands behind the features.
  const rows = cases.map(({ features }) => Float64Array.from([...names.map((name) => features[name] ?? 0), 1]));
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Float64Array(size);
    const bends = Array.from({ length: size }, () => new Float64Array(size));
    for (const [at, { is, weight }] of cases.entries()) {
      const row = rows[at] as Float64Array;
      let odds = 0;
      for (let i = 0; i < size; i++) odds += row[i]! * weights[i]!;
      const chance = chanceOf(odds);
      const error = weight * (chance - (is ? 1 : 0));
      const bend = weight * chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        if (!row[i]) continue;
        slopes[i]! += error * row[i]!;
        const bent = bends[i]!;
        for (let j = 0; j < size; j++) bent[j]! += bend * row[i]! * row[j]!;
      }
    }
    for (let i = 0; i < size; i++) {
      // The bias is as it must be; but where nothing bends, nothing moves.
      slopes[i]! += i < width ? HOLD * weights[i]! : 0;
      bends[i]![i]! += i < width ? HOLD : STILL;
    }
    const moves = solve(bends, slopes);
    for (let i = 0; i < size; i++) weights[i]! -= moves[i]!;
    if (moves.every((move) => Math.abs(move) < STILL)) break;
  }
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    bias: rounded(weights[width]!),
    ...Object.fromEntries(names.map((name, at) => [name, rounded(weights[at]!)])),
  };
}
