import { expect, it } from 'vitest';
import type { Judged, Labels } from './evaluate/figures.ts';
import { goalsTable, worstErrors } from './evaluate/table.ts';

const none = { level: 'none', quotes: [] };
const labels = (applies: boolean): Labels => ({
  applies,
  situation: 'delay',
  mood: null,
  checks: { acknowledge: none, own: none, solve: none, follow_up: none },
  hints: [],
  asks: [],
  promises: [],
});
const judged = (gold: boolean, ours: boolean): Judged => ({
  letter: { id: 'a', lang: 'fr', sent_at: '2026-11-11T11:15:00+00:00', subject: '', thread: [], draft: 'Bonjour' },
  gold: labels(gold),
  ours: labels(ours),
});

it('shows each language’s figures on the given drafts and on those kept aside, and marks what falls short', () => {
  const table = goalsTable([{ code: 'fr', given: [judged(true, true)], aside: [judged(true, false)] }]);
  expect(table.split('\n').map((line) => line.replace(/ +/g, ' '))).toContain(
    '| applies, F1 | 0.95 / 0.95 | 1.00 / 0.00 ↓ |',
  );
});

it('counts errors on the given drafts alone', () => {
  const shelves = [{ code: 'fr', given: [judged(true, false)], aside: [judged(false, true)] }];
  expect(worstErrors(shelves)).toBe('fr  applies 1');
});
