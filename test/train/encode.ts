import { GAP_SIGNS, LEVELS, type LearntData, PAIRED, SIDES, SIZES, signOf } from '../../lib/judge/learnt/stored.ts';
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

/** Two numbers below `PAIRED` side by side are one sign. */
function pairSigns(gaps: readonly number[]): string {
  let signs = '';
  for (let i = 0; i < gaps.length; i++) {
    const [gap, next = PAIRED] = [gaps[i] as number, gaps[i + 1]];
    const isPair = gap < PAIRED && next < PAIRED;
    signs += signOf(isPair ? gap * PAIRED + next : PAIRED * PAIRED + gap);
    if (isPair) i++;
  }
  return signs;
}

/** Numbers below `base`, so many a sign; the first of them counts least. */
function packed(numbers: readonly number[], base: number, many: number): string {
  let signs = '';
  for (let i = 0; i < numbers.length; i += many)
    signs += signOf(numbers.slice(i, i + many).reduce((sum, number, at) => sum + number * base ** at, 0));
  return signs;
}

/** What was learnt as it is stored (`stored.ts`): `most` weights in all, each in one of few steps. Labels met most often come first, so that gaps are small. */
export function encode(learnt: Learnt, names: readonly string[], most: number): LearntData {
  const { labels, biases, weights, counts } = learnt;
  const least = leastTelling(learnt, most);
  const kept = (feature: number, label: number): number => {
    const weight = weights[feature * labels + label] as number;
    return telling(weight, counts[feature] as number) >= least ? weight : 0;
  };
  const features = [...counts.keys()].filter((feature) => names.some((_, label) => kept(feature, label) !== 0));
  const largest = names.map((_, label) =>
    features.reduce((most, feature) => Math.max(most, Math.abs(kept(feature, label))), Number.MIN_VALUE),
  );
  const met = names.map((_, label) => features.filter((feature) => kept(feature, label) !== 0));
  const order = [...names.keys()].sort((a, b) => (met[b] as number[]).length - (met[a] as number[]).length);
  let last = 0;
  let at = '';
  const gaps: number[] = [];
  for (const feature of features) {
    at += gapSigns(feature - last);
    last = feature;
    let before = -1;
    for (const [place, label] of order.entries()) {
      if (!kept(feature, label)) continue;
      gaps.push(place - before);
      before = place;
    }
    gaps.push(0);
  }
  const all = order.flatMap((label) =>
    (met[label] as number[]).map((feature) => ({ weight: kept(feature, label), of: largest[label] as number })),
  );
  // Steps are wider among large weights: most are small.
  const sizes = all.map(({ weight, of }) => Math.max(1, Math.round(Math.sqrt(Math.abs(weight) / of) * LEVELS)) - 1);
  return {
    labels: order.map((label) => ({
      name: names[label] as string,
      bias: Number((biases[label] as number).toFixed(4)),
      scale: Number(((largest[label] as number) / LEVELS ** 2).toPrecision(5)),
    })),
    at,
    of: pairSigns(gaps),
    sizes: packed(sizes, LEVELS, SIZES),
    sides: packed(
      all.map(({ weight }) => (weight < 0 ? 1 : 0)),
      2,
      SIDES,
    ),
  };
}
