import type { CheckName } from '../judge/letter.ts';

/** What is suggested where nothing is. By itself, for who has no suggestions needs none of what makes them. */
export const NO_SUGGESTIONS: Record<CheckName, string[]> = { acknowledge: [], own: [], solve: [], follow_up: [] };
