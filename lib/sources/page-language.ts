import { findLanguage } from '../judge/detect.ts';
import type { LanguageData } from '../judge/language.ts';

/** So much text tells a page's language, in UTF-16 units. */
const SAMPLE = 6000;

/** The language of a page's words, or where they are too few what it says of itself; undefined where `languages` has it not. */
export function languageIn(text: string, said: string, languages: readonly LanguageData[]): LanguageData | undefined {
  const code = said.toLowerCase().split(/[-_]/)[0] ?? '';
  const hinted = languages.find(({ language }) => language.code === code || language.also?.includes(code));
  const letter = { lang: hinted?.language.code, sent_at: '', subject: '', thread: [], draft: text.slice(0, SAMPLE) };
  const found = findLanguage(
    letter,
    languages.map(({ language }) => language),
  );
  return found ? languages.find(({ language }) => language === found) : hinted;
}

/** What a page's language is called where it is none of ours. */
export const saidLanguage = (said: string): string => /^[a-z]{2,3}/i.exec(said)?.[0].toLowerCase() ?? 'und';
