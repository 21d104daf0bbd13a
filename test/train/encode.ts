import type { LearntLabel } from '../../lib/judge/learnt/model.ts';
import type { Learnt } from './logistic.ts';

const STEPS = 31;

/** What was learnt of a label as it is stored: each weight in a signed byte, those that round to nothing left out. */
export function encode({ bias, weights, counts }: Learnt, most: number): LearntLabel {
  const strongest = [...weights.entries()]
    .filter(([, weight]) => weight !== 0)
    .map(([number, weight]) => ({ number, weight, tells: Math.abs(weight) * Math.sqrt(counts[number] as number) }))
    .sort((a, b) => b.tells - a.tells)
    .slice(0, most);
  const scale = Math.max(...strongest.map(({ weight }) => Math.abs(weight))) / STEPS;
  const kept = strongest
    .map(({ number, weight }): [number, number] => [number, Math.round(weight / scale)])
    .filter(([, weight]) => weight !== 0)
    .sort((a, b) => a[0] - b[0]);
  const at: number[] = [];
  let last = 0;
  for (const [number] of kept) {
    let gap = number - last;
    last = number;
    for (; gap > 127; gap >>= 7) at.push((gap & 127) | 128);
    at.push(gap);
  }
  return {
    bias: Number(bias.toFixed(4)),
    scale: Number(scale.toPrecision(5)),
    at: Buffer.from(at).toString('base64'),
    weights: Buffer.from(Int8Array.from(kept, ([, weight]) => weight).buffer).toString('base64'),
  };
}
