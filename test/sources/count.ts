import { JSDOM } from 'jsdom';
import { readPage } from '../../lib/sources/read.ts';
import { FACT_KINDS, type FactKind, type Source } from '../../lib/sources/source.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { htmlOf, type Page } from './page.ts';

export const LANGUAGES = languageCodes().map(readLanguage);
export const NOW = '2026-11-27T12:00:00Z';

export const parse = (html: string): Document => new JSDOM(html).window.document;

export const take = (page: Page, lang: string): Source | null =>
  readPage(parse(htmlOf(page, lang)), `https://www.example.org/p?utm_source=x&n=${page.name.length}`, LANGUAGES, NOW);

/** How a page was read: facts that a reader wants and that were found, those that were missed, and those nobody asked for. */
export interface Count {
  found: Record<FactKind, number>;
  missed: [FactKind, string][];
  wrong: [FactKind, string][];
  right: Record<FactKind, number>;
}

const none = (): Record<FactKind, number> =>
  Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as Record<FactKind, number>;

export function countOf(page: Page, source: Source | null): Count {
  const count: Count = { found: none(), right: none(), missed: [], wrong: [] };
  for (const kind of FACT_KINDS) {
    const wanted = page.wants?.[kind] ?? [];
    const taken = source?.facts.filter((fact) => fact.kind === kind).map(({ text }) => text) ?? [];
    for (const want of wanted.filter((one) => !one.startsWith('~'))) {
      if (taken.some((text) => text.includes(want))) count.found[kind]++;
      else count.missed.push([kind, want]);
    }
    for (const text of taken) {
      if (wanted.some((want) => text.includes(want.replace(/^~/, '')))) count.right[kind]++;
      else count.wrong.push([kind, text]);
    }
  }
  return count;
}
