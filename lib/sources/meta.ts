import type { LanguageData } from '../judge/language.ts';
import type { PageCopy } from './copy.ts';
import { sourcesOf, wholeOf } from './data.ts';
import { fold } from './fold.ts';
import { isoOf } from './iso.ts';

/** What a page says of itself; '' for what it does not say. */
export interface PageMeta {
  title: string;
  author: string;
  published: string;
  changed: string;
  site: string;
}

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;
const ABOUT = /Article|Posting|Report|WebPage|Event|Question|HowTo|FAQ/;
const MOST_THINGS = 200;

/** The articles and the like that a page's JSON-LD describes, in its order. */
function thingsOf(data: readonly string[]): Thing[] {
  const found: Thing[] = [];
  for (const text of data) {
    try {
      const queue: unknown[] = [JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''))];
      for (let at = 0; at < queue.length && at < MOST_THINGS; at++) {
        const one = queue[at];
        if (Array.isArray(one)) queue.push(...one.slice(0, MOST_THINGS));
        else if (isThing(one)) {
          if (Array.isArray(one['@graph'])) queue.push(...one['@graph'].slice(0, MOST_THINGS));
          if (isThing(one.mainEntity)) queue.push(one.mainEntity);
          if (ABOUT.test(String(one['@type']))) found.push(one);
        }
      }
    } catch {
      // A page may write what it likes there: the other places tell.
    }
  }
  return found;
}

const namesIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap(namesIn);
  return isThing(value) && typeof value.name === 'string' ? [value.name] : [];
};

/** "By Ada Berg" is Ada Berg; an address is nobody's name. */
export function authorOf(said: string, language: LanguageData | undefined): string {
  const name = fold(said);
  const by = language && sourcesOf(language)?.by;
  const match = by && /^(\S+?)(?:\s*[:：]\s*|\s+)(.+)$/u.exec(name);
  const bare = match && wholeOf(by, language).test(match[1] as string) ? (match[2] as string) : name;
  return /^https?:/i.test(bare) || bare.length > 100 ? '' : bare;
}

/** The title without the site's name after it. */
function titleOf(titles: readonly string[], heading: string, site: string): string {
  const known = titles.map(fold).filter(Boolean);
  const long = fold(heading);
  if (long.length > 3 && known.some((title) => title.includes(long))) return long;
  const title = known[0] ?? long;
  const parts = title.split(/\s+[|–—·•»-]\s+|\s*[｜|]\s*/u);
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const named =
    site &&
    (last === site.toLowerCase() ||
      site
        .toLowerCase()
        .replace(/\W/g, '')
        .includes(last.replace(/\W/g, '') || '\n'));
  return parts.length > 1 && named
    ? title.slice(0, title.toLowerCase().lastIndexOf(last)).replace(/[\s|–—·•»｜-]+$/u, '')
    : title;
}

/** The dates of the page's `<time>` elements: the first and the latest. */
function timesOf(document: Document): { first: string; latest: string } {
  const all = [...document.querySelectorAll('time[datetime]')].slice(0, 500);
  const isos = all.map((time) => isoOf(time.getAttribute('datetime'))).filter(Boolean);
  const latest = isos.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return { first: latest[0] ?? '', latest: latest.length > 1 ? (latest.at(-1) as string) : '' };
}

const firstIso = (...said: unknown[]): string => said.map(isoOf).find(Boolean) ?? '';

/** Title, author and dates, from JSON-LD, `<meta>`, `<time>` and the page's own marks. */
export function metaOf(copy: PageCopy, language?: LanguageData): PageMeta {
  const { meta, document } = copy;
  const things = thingsOf(copy.data);
  const from = (...names: string[]) => names.map((name) => meta.get(name) ?? '').find(Boolean) ?? '';
  const of = (key: string) => things.map((thing) => thing[key]).find(Boolean);
  const marked = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const times = timesOf(document);

  const site = fold(from('og:site_name', 'application-name')).slice(0, 200);
  const headline = of('headline');
  const titles = [typeof headline === 'string' ? headline : '', from('og:title'), copy.title];
  const authors = [
    namesIn(of('author')).join(', '),
    from('author', 'article:author', 'dc.creator', 'parsely-author'),
    marked('[rel~="author"], [itemprop="author"]'),
  ];
  return {
    title: titleOf(titles, marked('h1'), site).slice(0, 300),
    author: authors.map((said) => authorOf(said, language)).find(Boolean) ?? '',
    published: firstIso(
      of('datePublished'),
      of('dateCreated'),
      from('article:published_time', 'datepublished', 'date', 'dc.date', 'pubdate'),
      document.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime'),
      times.first,
    ),
    changed: firstIso(
      of('dateModified'),
      from('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
      times.latest,
    ),
    site,
  };
}
