import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/sources/read.ts';
import { SourceSchema } from '../../lib/sources/source.ts';
import { languageCodes } from '../run/languages.ts';
import { countOf, LANGUAGES, NOW, parse, take } from './count.ts';
import { htmlOf, type Page } from './page.ts';

const FOLDERS = {
  /** The phrases were written with these in view, and with `more` after they had been counted once. */
  pages: (lang: string) => import(`./pages/${lang}.ts`),
  more: (lang: string) => import(`./more/${lang}.ts`),
  /** Read once before any phrase was written for them (42 of 98 facts were found); mended since. */
  later: (lang: string) => import(`./later/${lang}.ts`),
};
type Folder = keyof typeof FOLDERS;

const pagesOf = (folder: Folder): Promise<[lang: string, pages: Page[]][]> =>
  Promise.all(languageCodes().map(async (lang) => [lang, (await FOLDERS[folder](lang)).pages] as [string, Page[]]));

describe.each(await pagesOf('pages'))('pages in %s', (lang, pages) => {
  it.each(pages)('reads $name', (page) => {
    const source = take(page, lang);
    expect(source === null).toBe(page.unreadable === true);
    expect(countOf(page, source).missed).toEqual([]);
    if (!source) return;
    expect(v.is(SourceSchema, source)).toBe(true);
    expect(source.lang).toBe(lang);
    for (const key of ['title', 'author', 'published', 'changed'] as const) {
      if (page[key] !== undefined) expect(source[key]).toBe(page[key]);
    }
    expect(source.letters).toHaveLength(page.letters?.length ?? 0);
    for (const [at, words] of (page.letters ?? []).entries()) expect(source.letters[at]?.text).toContain(words);
  });

  it('takes little that is no fact', () => {
    const wrong = pages.flatMap((page) => countOf(page, take(page, lang)).wrong);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(1);
  });
});

/** What share of the facts that a reader wants was found, and what share of those found is right. */
async function sharesOf(folder: Folder): Promise<{ recall: number; precision: number }> {
  let [found, wanted, right, taken] = [0, 0, 0, 0];
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
  for (const [lang, pages] of await pagesOf(folder)) {
    for (const page of pages) {
      const count = countOf(page, take(page, lang));
      [found, wanted] = [found + sum(count.found), wanted + sum(count.found) + count.missed.length];
      [right, taken] = [right + sum(count.right), taken + sum(count.right) + count.wrong.length];
    }
  }
  return { recall: found / wanted, precision: right / taken };
}

it.each([
  ['more', 0.95, 0.92],
  ['later', 0.55, 0.85],
] as const)('reads the pages of %s, with a recall of %d and a precision of %d', async (folder, recall, precision) => {
  const shares = await sharesOf(folder);
  expect(shares.recall).toBeGreaterThan(recall);
  expect(shares.precision).toBeGreaterThan(precision);
});

describe('a page', () => {
  const page: Page = {
    name: 'x',
    body: '<main><p><b>Cause:</b> a cut cable [EXT] in Leeds</p><p>Started: 9:14 UTC</p></main>',
  };

  it('is not touched by its reading', () => {
    const document = parse(htmlOf(page, 'en'));
    const before = document.documentElement.outerHTML;
    readPage(document, 'https://a.example/', LANGUAGES, NOW);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('keeps its address without tracking, and has none that is not of the web', () => {
    const read = (url: string) => readPage(parse(htmlOf(page, 'en')), url, LANGUAGES, NOW);
    expect(read('https://www.a.example/i?utm_source=x&id=4&fbclid=1#top')).toMatchObject({
      url: 'https://www.a.example/i?id=4#top',
      site: 'a.example',
    });
    expect(read('file:///home/x.html')).toMatchObject({ url: '', site: '' });
  });

  it('in a language that there is no data for has no facts, and says its own language', () => {
    const german = `<main>${'<p>Seit neun Uhr können sich unsere Kunden leider nicht mehr anmelden, und wir arbeiten daran.</p>'.repeat(4)}</main>`;
    const source = readPage(parse(htmlOf({ name: 'x', body: german }, 'de-DE')), 'https://a.example/', LANGUAGES, NOW);
    expect(source).toMatchObject({ lang: 'de', facts: [] });
  });

  it('is read in its own words where it names another language', () => {
    const document = parse(
      htmlOf(
        {
          name: 'x',
          body: '<main><p>Nous rencontrons un problème de connexion depuis ce matin, et nos équipes travaillent sur le sujet.</p></main>',
        },
        'en',
      ),
    );
    expect(readPage(document, 'https://a.example/', LANGUAGES, NOW)?.lang).toBe('fr');
  });
});
