import { GAP_SIGNS, LEVELS, type LearntLabel, signOf } from '../../lib/judge/learnt/stored.ts';
import type { Learnt } from './logistic.ts';

/** How much it counts for a weight that its feature is often met: between the weight alone (0) and its variance (0.5). */
const OFTEN = 0.35;

/** How much a weight tells, whose feature stood in so many examples. */
const telling = (weight: number, count: number): number => Math.abs(weight) * count ** OFTEN;

/** The `most` weights that tell most, of all labels together; what is below is stored as nothing. */
function leastTelling({ labels, weights, counts }: Learnt, most: number): number {
  const tells = weights.map((weight, at) => telling(weight, counts[Math.floor(at / labels)] as number));
  const sorted = tells.filter((tells) => tells > 0).sort();
  return sorted.length > most ? (sorted[sorted.length - most] as number) : 0;
}

function gapSigns(gap: number): string {
  let signs = '';
  for (let left = gap; ; left -= GAP_SIGNS - 1) {
    signs += signOf(Math.min(left, GAP_SIGNS - 1));
    if (left < GAP_SIGNS - 1) return signs;
  }
}

/** What was learnt as it is stored (`stored.ts`): `most` weights in all, each in one of few steps. */
export function encode(learnt: Learnt, names: readonly string[], most: number): Record<string, LearntLabel> {
  const { labels, biases, weights, counts } = learnt;
  const least = leastTelling(learnt, most);
  const encoded = names.map((name, label): [string, LearntLabel] => {
    const kept: { feature: number; weight: number }[] = [];
    for (const [feature, count] of counts.entries()) {
      const weight = weights[feature * labels + label] as number;
      if (weight && telling(weight, count) >= least) kept.push({ feature, weight });
    }
    const largest = Math.max(...kept.map(({ weight }) => Math.abs(weight)), Number.MIN_VALUE);
    let last = 0;
    let [at, steps] = ['', ''];
    for (const { feature, weight } of kept) {
      // Steps are wider among large weights: most are small.
      const step = Math.max(1, Math.round(Math.sqrt(Math.abs(weight) / largest) * LEVELS));
      at += gapSigns(feature - last);
      steps += signOf(LEVELS + Math.sign(weight) * step);
      last = feature;
    }
    const bias = Number((biases[label] as number).toFixed(4));
    return [name, { bias, scale: Number((largest / LEVELS ** 2).toPrecision(5)), at, steps }];
  });
  return Object.fromEntries(encoded);
}
