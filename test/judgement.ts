import type { CheckName, Judgement, Level } from '../lib/judge/letter.ts';

/** A judgement to test with: of a repair with nothing done, but for what is given. */
export function judgement(levels: Partial<Record<CheckName, Level>> = {}, rest: Partial<Judgement> = {}): Judgement {
  const result = (level: Level = 'none') => ({ level, quotes: [], spans: [] });
  return {
    lang: 'en',
    applies: true,
    situation: 'delay',
    mood: null,
    client_type: null,
    checks: {
      acknowledge: result(levels.acknowledge),
      own: result(levels.own),
      solve: result(levels.solve),
      follow_up: result(levels.follow_up),
    },
    hints: [],
    asks: [],
    promises: [],
    extras: [],
    score: 0,
    reasons: [],
    ...rest,
  };
}
