import type { LanguageInfo } from './judge/language.ts';

/** The language of a user whose browser speaks in none of ours. */
const USUAL = 'en';

/**
 * The code of the language that Amends speaks before there is a draft to follow: the browser's where we have it, under
 * any of its codes and whatever its region ("fr-CA", "no"), else English.
 * @param browserLanguage a BCP 47 tag
 */
export function homeLanguage(infos: readonly LanguageInfo[], browserLanguage: string): string {
  const [code = ''] = browserLanguage.toLowerCase().split(/[-_]/);
  return infos.find((info) => info.code === code || info.also?.includes(code))?.code ?? USUAL;
}
