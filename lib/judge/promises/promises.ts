import type { Draft } from '../draft.ts';
import type { Promised } from '../letter.ts';

/** What the sender commits to do, in reading order, each with its due date where one is said. */
export function findPromises(_draft: Draft): Promised[] {
  return [];
}
