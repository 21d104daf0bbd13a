import type { Draft } from './draft.ts';
import type { Judgement, ScoreReason } from './letter.ts';

/** The structure score, 0 to 100, with its bill. */
export function score(
  _read: Omit<Judgement, 'score' | 'reasons'>,
  _draft: Draft,
): { score: number; reasons: ScoreReason[] } {
  return { score: 0, reasons: [] };
}
