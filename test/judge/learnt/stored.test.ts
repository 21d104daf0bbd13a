import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SIZE } from '../../../lib/judge/learnt/features.ts';
import { LEVELS, readWeights } from '../../../lib/judge/learnt/stored.ts';
import { languageCodes, readLanguage } from '../../run/languages.ts';
import { encode } from '../../train/encode.ts';

/** What is read back of one label that has learnt these weights. */
function stored(given: ReadonlyMap<number, number>): Map<number, number> {
  const weights = new Float32Array(SIZE);
  for (const [feature, weight] of given) weights[feature] = weight;
  const counts = new Uint32Array(SIZE).fill(1);
  const learnt = encode({ labels: 1, biases: new Float64Array(1), weights, counts }, ['it'], SIZE);
  const read = new Map<number, number>();
  const [{ scale } = { scale: 0 }] = learnt.labels;
  readWeights(learnt, (feature, _, weight) => read.set(feature, weight * scale));
  return read;
}

const far = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { minLength: 1, maxLength: 60 });

it('keeps the place of each weight however far apart they stand, its side, and the largest as it was', () => {
  fc.assert(
    fc.property(far, fc.double({ min: 0.01, max: 9, noNaN: true }), (features, largest) => {
      const given = new Map(features.map((feature, at) => [feature, (at % 2 ? -1 : 1) * (largest / (at + 1))]));
      const read = stored(given);
      expect([...read.keys()]).toEqual([...given.keys()].sort((a, b) => a - b));
      for (const [feature, weight] of given) expect(Math.sign(read.get(feature) as number)).toBe(Math.sign(weight));
      expect(read.get(features[0] as number)).toBeCloseTo(largest, 2);
    }),
  );
});

it('is off by half a step at most, and steps are narrow among small weights', () => {
  const read = stored(new Map([1, 0.5, 0.2, 0.05].map((weight, at) => [at * 1000, weight])));
  for (const [at, weight] of [1, 0.5, 0.2, 0.05].entries())
    expect(Math.abs(Math.sqrt(read.get(at * 1000) as number) - Math.sqrt(weight))).toBeLessThan(0.51 / LEVELS);
});

it('keeps those that tell most where not all are wanted, and says so in signs that JSON leaves as they are', () => {
  const weights = Float32Array.from({ length: SIZE }, (_, at) => (at % 500 === 0 ? 1 / (at + 1) : 0));
  const counts = new Uint32Array(SIZE).fill(1);
  const all = encode({ labels: 1, biases: new Float64Array(1), weights, counts }, ['it'], 10);
  const read: number[] = [];
  readWeights(all, (feature) => read.push(feature));
  expect(read).toEqual(Array.from({ length: 10 }, (_, at) => at * 500));
  expect(JSON.stringify(all)).not.toContain('\\');
});

it('gives each label its own weights back, whatever their order', () => {
  const labels = 40;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(labels - 1)), { maxLength: 80 }), (places) => {
      const weights = new Float32Array(SIZE * labels);
      for (const [feature, label] of places) weights[feature * labels + label] = label % 2 ? 1 : -1;
      const names = Array.from({ length: labels }, (_, label) => `label ${label}`);
      const counts = new Uint32Array(SIZE).fill(1);
      const learnt = encode({ labels, biases: Float64Array.from(names.keys()), weights, counts }, names, SIZE);
      const read: string[] = [];
      readWeights(learnt, (feature, label, weight) => {
        read.push(`${feature} ${learnt.labels[label]?.name} ${Math.sign(weight)}`);
      });
      const given = places.map(([feature, label]) => `${feature} label ${label} ${label % 2 ? 1 : -1}`);
      expect(read.sort()).toEqual([...new Set(given)].sort());
      for (const { name, bias } of learnt.labels) expect(`label ${bias}`).toBe(name);
    }),
    { numRuns: 20 },
  );
});

it.each(languageCodes())('takes at most 60 kB gzipped (%s)', (code) => {
  expect(gzipSync(JSON.stringify(readLanguage(code).learnt)).length).toBeLessThanOrEqual(60_000);
});
