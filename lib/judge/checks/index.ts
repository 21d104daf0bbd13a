import { acknowledge } from './acknowledge.ts';
import type { Check } from './check.ts';
import { followUp } from './follow-up.ts';
import { own } from './own.ts';
import { solve } from './solve.ts';

/** The four steps, in the order of a good letter. A new check is a file and a line here. */
export const checks: Check[] = [acknowledge, own, solve, followUp];
