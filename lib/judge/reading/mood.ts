import type { Draft } from '../draft.ts';
import type { Mood } from '../letter.ts';

/** The mood of the newest client message; null without one. */
export function findMood(_draft: Draft): Mood | null {
  return null;
}
