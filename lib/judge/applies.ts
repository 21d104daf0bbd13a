import type { Draft } from './draft.ts';

/** Whether this draft is the sender's word to a client about something that went wrong, or is about to. */
export function findApplies(draft: Draft): boolean {
  return draft.body.length > 0;
}
