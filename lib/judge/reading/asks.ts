import type { Draft } from '../draft.ts';
import type { Ask } from '../letter.ts';

/** Each question or request of the newest client message, and whether the draft answers it. */
export function findAsks(_draft: Draft): Ask[] {
  return [];
}
