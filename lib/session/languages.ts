import type { LanguageData, LanguageInfo } from '../judge/language.ts';

/** The languages of drafts: all are known by their info, and the data of each comes when the first draft needs it. */
export interface Languages {
  infos: readonly LanguageInfo[];
  /** The user's own, or English: of an interface that has no draft to follow. */
  home: LanguageData;
  /** The data of a language where it is here; undefined until `load` is done. */
  get(code: string): LanguageData | undefined;
  /** Brings a language; false where that fails. It is asked for once, and again only after a failure. */
  load(code: string): Promise<boolean>;
}

/** @param fetch brings the data of a language; null where there is none */
export function makeLanguages(
  infos: readonly LanguageInfo[],
  home: LanguageData,
  fetch: (code: string) => Promise<LanguageData | null>,
): Languages {
  const here = new Map([[home.language.code, home]]);
  const coming = new Map<string, Promise<boolean>>();
  const bring = async (code: string): Promise<boolean> => {
    const data = await fetch(code).catch(() => null);
    coming.delete(code);
    if (data) here.set(code, data);
    return data !== null;
  };
  return {
    infos,
    home,
    get: (code) => here.get(code),
    load(code) {
      if (here.has(code)) return Promise.resolve(true);
      const asked = coming.get(code) ?? bring(code);
      coming.set(code, asked);
      return asked;
    },
  };
}
