import type { Language } from '../language.ts';
import { remember } from '../remember.ts';
import { rewriteData } from './rules.ts';

const made = remember((language: Language) => {
  const { kept, accuses } = rewriteData(language);
  return { kept: kept ? new RegExp(kept, 'giu') : null, accuses: accuses ? new RegExp(accuses, 'u') : null };
});

/** Whether all that a reader would act on in a hint's `text` ("the water may be drunk") is in `rewrite` too. */
export function keepsMatter(text: string, rewrite: string, language: Language): boolean {
  const { kept } = made(language);
  return !kept || [...text.matchAll(kept)].every(([words]) => rewrite.includes(words));
}

/** Whether words point a finger or abase their writer, so that they hurt in a quiet voice as well ("in YOUR yard"). */
export const accuses = (text: string, language: Language): boolean => made(language).accuses?.test(text) ?? false;
