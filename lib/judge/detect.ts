import type { Language } from './language.ts';
import type { Letter } from './letter.ts';

/** The language of the draft, from its own words; undefined where none of `languages` is sure. */
export function findLanguage(letter: Letter, languages: Language[]): Language | undefined {
  return languages.find((language) => language.code === (letter.lang ?? 'en'));
}
