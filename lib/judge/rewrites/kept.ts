import type { Language } from '../language.ts';
import { expressionsOf } from './expressions.ts';

/** Whether all that a reader would act on in a hint's `text` ("the water may be drunk") is in `rewrite` too. */
export function keepsMatter(text: string, rewrite: string, language: Language): boolean {
  return holds(expressionsOf(language).kept, text, rewrite);
}

/** Whether all days that a promise names are in `rewrite` too: a language that writes them small has them among no facts. */
export function keepsDays(text: string, rewrite: string, language: Language): boolean {
  return holds(expressionsOf(language).days, text, rewrite);
}

const holds = (kept: RegExp | undefined, text: string, rewrite: string): boolean =>
  !kept || [...text.matchAll(kept)].every(([words]) => rewrite.toLowerCase().includes(words.toLowerCase()));

/** Whether words point a finger or abase their writer, so that they hurt in a quiet voice as well ("in YOUR yard"). */
export const accuses = (text: string, language: Language): boolean =>
  expressionsOf(language).accuses?.test(text) ?? false;
