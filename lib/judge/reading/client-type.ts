import type { Draft } from '../draft.ts';
import type { ClientType } from '../letter.ts';

/** What kind of client the thread shows, where it shows one. */
export function findClientType(_draft: Draft): ClientType | null {
  return null;
}
