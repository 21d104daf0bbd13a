import type { Level } from '../letter.ts';

/** The levels as numbers, to be compared. */
export const LEVELS: Record<Level, number> = { none: 0, weak: 1, done: 2 };
