import { expect, it } from 'vitest';
import { makeSpotter } from '../../lib/judge/phrases/spotter.ts';
import { inSlices } from '../../lib/session/slices.ts';

/** Steps that each take some ms. */
function* slow(done: number[]) {
  for (let step = 0; step < 6; step++) {
    const start = performance.now();
    while (performance.now() - start < 5);
    done.push(step);
    yield;
  }
}

it('takes all steps, and lets others have their turn in between', async () => {
  const done: number[] = [];
  const seen: number[] = [];
  const other = new MessageChannel();
  other.port1.onmessage = () => {
    seen.push(done.length);
    other.port2.postMessage(null);
  };
  other.port2.postMessage(null);
  await inSlices(slow(done), new AbortController().signal);
  other.port1.close();
  expect(done).toEqual([0, 1, 2, 3, 4, 5]);
  expect(seen.some((count) => count > 0 && count < 6)).toBe(true);
});

it('stops after the signal, and the next one who needs it goes on', async () => {
  const spot = makeSpotter(['late', 'never'], {}, true);
  const ended = new AbortController();
  const steps = function* () {
    for (const _ of spot.readying()) {
      ended.abort();
      const start = performance.now();
      while (performance.now() - start < 10);
      yield;
    }
  };
  await inSlices(steps(), ended.signal);
  expect(spot('so late').map(({ phrase }) => phrase)).toEqual([0]);
});

it('passes on what a step throws, and it is thrown again', async () => {
  const spot = makeSpotter(['(late'], {}, true);
  await expect(inSlices(spot.readying(), new AbortController().signal)).rejects.toThrow();
  expect(() => spot('late')).toThrow(/\(late/);
});
