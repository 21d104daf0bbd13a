import { describe, expect, it } from 'vitest';
import type { Hint } from '../../lib/judge/letter.ts';
import { hintBeside, shownHints, withIds } from '../../lib/session/shown-hints.ts';

const hint = (kind: Hint['kind'], quote: string, start: number): Hint => ({
  kind,
  quote,
  start,
  end: start + quote.length,
  rewrites: [],
});
const hints = [
  hint('vague-commitment', 'soon', 10),
  hint('excuse', 'we are busy', 30),
  hint('vague-commitment', 'soon', 60),
];

describe('hints as they are shown', () => {
  it('keep their id while their words stay, wherever they move', () => {
    const moved = hints.map((one) => ({ ...one, start: one.start + 7, end: one.end + 7 }));
    expect(withIds(moved).map(({ id }) => id)).toEqual(withIds(hints).map(({ id }) => id));
  });

  it('keep their id when the full stop comes, and show their words without the space or comma beside them', () => {
    const [bare] = withIds([hint('excuse', 'we are busy', 30)]);
    const [ended] = withIds([hint('excuse', ', we are busy.', 28)]);
    expect(ended?.id).toBe(bare?.id);
    expect(ended?.phrase).toEqual({ quote: 'we are busy.', start: 30, end: 42 });
  });

  it('show only what hurts of a place that takes in the word behind, so that what stays is whole', () => {
    const place = { ...hint('excuse', ', we are busy, the', 28), hurts: { start: 30, end: 41 } };
    expect(withIds([place])[0]?.phrase).toEqual({ quote: 'we are busy', start: 30, end: 41 });
  });

  it('have ids of their own though their words are the same', () => {
    expect(new Set(withIds(hints).map(({ id }) => id)).size).toBe(3);
  });

  it('leave out kinds switched off and hints ignored', () => {
    const [first] = withIds(hints);
    expect(shownHints(hints, ['excuse'], new Set([first?.id as string])).map(({ start }) => start)).toEqual([60]);
  });
});

describe('the hint beside an offset', () => {
  const shown = withIds(hints);
  it.each([
    [-1, 1, 10],
    [10, 1, 30],
    [70, 1, 10],
    [70, -1, 60],
    [60, -1, 30],
    [5, -1, 60],
  ] as const)('from %i, direction %i: the one at %i', (from, direction, start) => {
    expect(hintBeside(shown, from, direction)?.start).toBe(start);
  });
  it('from a hint goes through all of them, also those that begin at one place', () => {
    const [first] = hints as [Hint];
    const overlapping = withIds([first, { ...first, kind: 'evasive-passive', end: first.end + 9 }, ...hints.slice(1)]);
    for (const direction of [1, -1] as const) {
      const met = new Set<string>();
      let at = overlapping[0];
      for (let step = 0; step < overlapping.length && at; step += 1) {
        met.add(at.id);
        at = hintBeside(overlapping, at, direction);
      }
      expect(met.size).toBe(overlapping.length);
      expect(at).toBe(overlapping[0]);
    }
  });
  it('is none where there are none', () => expect(hintBeside([], 0, 1)).toBeUndefined());
});
