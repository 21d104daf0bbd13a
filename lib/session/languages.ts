import type { LanguageData, LanguageInfo } from '../judge/language.ts';
import { type Brought, bringOnce } from './brought.ts';

/** The languages of drafts: all are known by their info, and the data of each comes when the first draft needs it. */
export interface Languages extends Brought<LanguageData> {
  infos: readonly LanguageInfo[];
  /** The user's own, or English: of an interface that has no draft to follow. */
  home: LanguageData;
}

/** @param fetch brings the data of a language; null where there is none */
export const makeLanguages = (
  infos: readonly LanguageInfo[],
  home: LanguageData,
  fetch: (code: string) => Promise<LanguageData | null>,
): Languages => ({ infos, home, ...bringOnce(fetch, new Map([[home.language.code, home]])) });
