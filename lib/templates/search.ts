import uFuzzy from '@leeoniya/ufuzzy';
import { remember } from '../judge/remember.ts';
import { GROUPS } from './template.ts';

/** Letters and digits of every script are words; what stands between them parts them. */
const WORDS = { interSplit: "[^\\p{L}\\p{M}\\p{N}']+", intraChars: "[\\p{L}\\p{M}\\p{N}']", unicode: true } as const;
const fuzzy = new uFuzzy(WORDS);
/** Words of a search are tried in each other's order up to this many. */
const ANY_ORDER = 4;

/** As it is searched: "État" and "etat" are one, "ｶﾅ" and "カナ" too; what a text has in braces is no word of it. */
const plain = (text: string): string =>
  text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLocaleLowerCase();

/** What is searched of a template. */
interface Searchable {
  title: string;
  when: string;
  group: string;
  text: string;
}

/** The names of Amends' own groups are nobody's words. */
const OWN_GROUPS: ReadonlySet<string> = new Set(GROUPS);
const titleOf = remember(({ title, when, group }: Searchable) =>
  plain(`${title} ${when} ${OWN_GROUPS.has(group) ? '' : group}`),
);
const textOf = remember(({ text }: Searchable) => plain(text));
const titlesOf = remember((listed: readonly Searchable[]) => listed.map(titleOf));

/** So many are made ready at once: a fraction of a frame. */
const AT_ONCE = 200;

/** Makes templates ready to be searched, a few in each turn: where there are thousands, the first search would be felt. */
export async function prepareSearch(listed: readonly Searchable[]): Promise<void> {
  for (let from = 0; from < listed.length; from += AT_ONCE) {
    for (const one of listed.slice(from, from + AT_ONCE)) {
      titleOf(one);
      textOf(one);
    }
    await new Promise((next) => setTimeout(next));
  }
}

/**
 * The templates that a search finds, in the order that a user expects: by title and purpose, best first, then those that
 * only say it somewhere. All of them for an empty search.
 */
export function search<T extends Searchable>(listed: readonly T[], query: string): readonly T[] {
  const words = plain(query).trim();
  if (!words) return listed;
  const [found, info, order] = fuzzy.search(titlesOf(listed), words, ANY_ORDER);
  const byTitle = info && order ? order.map((place) => info.idx[place] as number) : (found ?? []);
  const seen = new Set(byTitle);
  const parts = words.split(/\s+/u);
  const byText = listed.flatMap((one, index) =>
    !seen.has(index) && parts.every((part) => textOf(one).includes(part)) ? [index] : [],
  );
  return [...byTitle, ...byText].map((index) => listed[index] as T);
}
