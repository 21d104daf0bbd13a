import { describe, expect, it } from 'vitest';
import { figures, type Labels } from './evaluate/figures.ts';
import { pairs } from './evaluate/match.ts';
import { f1, macroF1 } from './evaluate/tally.ts';

const none = { level: 'none', quotes: [] };
const labels: Labels = {
  applies: true,
  situation: 'delay',
  mood: 'angry',
  checks: { acknowledge: none, own: none, solve: none, follow_up: none },
  hints: [],
  asks: [],
  promises: [],
};
const letter = {
  sent_at: '2026-11-11T11:15:00+00:00',
  subject: '',
  thread: [{ from: 'client' as const, name: '', at: '', text: 'Where is it?' }],
  draft: 'I will ring on Friday. We will fix it soon.',
};

describe('the arithmetic of evaluate', () => {
  it('has F1 of one where nothing was asked and nothing found', () => {
    expect(f1({ hit: 0, extra: 0, missed: 0 })).toBe(1);
    expect(f1({ hit: 2, extra: 1, missed: 1 })).toBeCloseTo(2 / 3);
  });

  it('averages only the classes that occur', () => {
    expect(
      macroF1(
        [
          ['none', 'none'],
          ['done', 'weak'],
        ],
        ['none', 'weak', 'done'],
      ),
    ).toBeCloseTo(1 / 3);
    expect(macroF1([['none', 'none']], ['none', 'weak', 'done'])).toBe(1);
  });

  it('matches one to one, the largest overlap first, and by kind', () => {
    const gold = [{ quote: 'b' }, { quote: 'bcd' }];
    expect(pairs('abcde', gold, [{ quote: 'abcd' }])).toEqual([[1, 0]]);
    expect(pairs('abc', [{ kind: 'x', quote: 'b' }], [{ kind: 'y', quote: 'b' }])).toEqual([]);
    expect(pairs('abab', [{ quote: 'ab', start: 2 }], [{ quote: 'ab' }])).toEqual([]);
  });

  it('counts promises, dates, asks and mood', () => {
    const gold: Labels = {
      ...labels,
      promises: [
        { quote: 'ring on Friday', due: '2026-11-13' },
        { quote: 'We will fix it soon', due: null },
      ],
      asks: [{ quote: 'Where is it?', answered: false }],
    };
    const ours: Labels = {
      ...gold,
      mood: 'frustrated',
      promises: [{ quote: 'I will ring', due: '2026-11-20' }],
      asks: [{ quote: 'Where is it', answered: true }],
    };
    const told: string[] = [];
    const result = figures([{ letter, gold, ours }], (kind) => told.push(kind));
    expect(result).toMatchObject({
      applies: 1,
      promise: 2 / 3,
      'due accuracy': 0,
      ask: 1,
      'answered accuracy': 0,
      'mood exact': 0,
      'mood within one': 1,
      situation: 1,
    });
    expect(told).toEqual(['promise missed', 'due', 'answered', 'mood']);
  });
});
