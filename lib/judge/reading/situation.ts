import type { Draft } from '../draft.ts';
import type { Situation } from '../letter.ts';

/** What kind of thing happened. */
export function findSituation(_draft: Draft, _applies: boolean): Situation {
  return 'other';
}
