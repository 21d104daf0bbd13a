import type { Draft } from '../draft.ts';
import type { Extra } from '../letter.ts';

/** What else the draft has. */
export function findExtras(_draft: Draft): Extra[] {
  return [];
}
