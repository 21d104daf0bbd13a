import { Readability } from '@mozilla/readability';
import type { LanguageData } from '../judge/language.ts';
import { cleanUrl, nameFor, siteOf } from './address.ts';
import { type Block, blocksOf } from './blocks.ts';
import { copyOf, type PageCopy } from './copy.ts';
import { factsIn } from './facts.ts';
import { fold } from './fold.ts';
import { lettersIn } from './letters.ts';
import { authorOf, metaOf } from './meta.ts';
import { languageIn, saidLanguage } from './page-language.ts';
import type { Source } from './source.ts';

/** What Readability took for the article. */
interface Article {
  title: string;
  byline: string;
  blocks: Block[];
}

/** Above these, Readability takes too long for a click. */
const MOST_ELEMENTS = 20_000;
const MOST_UNITS = 1_500_000;
/** An article with less of the page's text than this share is only a part of it: one update of an incident. */
const MOST_OF_PAGE = 0.5;
/** With less text, and no fact or letter in it, there is nothing to read. */
const FEWEST = { spaced: 200, unspaced: 80 };
const NOTHING: Article = { title: '', byline: '', blocks: [] };

const unitsOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Takes the copy apart: what reads it must come before. */
function articleOf(copy: PageCopy): Article {
  if (copy.elements > MOST_ELEMENTS || copy.units > MOST_UNITS) return NOTHING;
  try {
    const options = { charThreshold: 250, disableJSONLD: true, keepClasses: true, serializer: (node: Node) => node };
    const read = new Readability<Node>(copy.document, options).parse();
    if (!read?.content) return NOTHING;
    return {
      title: fold(read.title ?? ''),
      byline: fold(read.byline ?? ''),
      blocks: blocksOf(read.content as Element),
    };
  } catch {
    // A page that Readability trips over is read whole.
    return NOTHING;
  }
}

/** The blocks of the page's main part, or of all of it where that is hardly anything. */
function mainBlocks(document: Document, all: Block[]): Block[] {
  const main = document.querySelector('main, [role="main"]');
  const blocks = main ? blocksOf(main) : all;
  return unitsOf(blocks) * 4 > unitsOf(all) ? blocks : all;
}

/**
 * What a draft can use of a page; null where there is nothing to read (then the user's selection is offered). Reads a
 * clone: the page is not touched.
 * @param now ISO date-time of taking
 */
export function readPage(page: Document, url: string, languages: readonly LanguageData[], now: string): Source | null {
  const copy = copyOf(page);
  const all = blocksOf(copy.document.body);
  const main = mainBlocks(copy.document, all);
  const language = languageIn(main.map(({ text }) => text).join('\n'), copy.lang, languages);
  const meta = metaOf(copy, language);
  const article = articleOf(copy);
  const prose = unitsOf(article.blocks) >= MOST_OF_PAGE * unitsOf(main) ? article.blocks : main;

  const facts = language ? factsIn(all, language, prose) : [];
  const letters = language ? lettersIn(main, language) : [];
  const fewest = FEWEST[language?.language.spaced === false ? 'unspaced' : 'spaced'];
  if (!facts.length && !letters.length && unitsOf(prose) < fewest) return null;
  const clean = cleanUrl(url);
  const title = meta.title || article.title;
  return {
    id: nameFor(clean || title),
    url: clean,
    site: siteOf(clean),
    title,
    author: meta.author || authorOf(article.byline, language),
    published: meta.published,
    changed: meta.changed,
    lang: language?.language.code ?? saidLanguage(copy.lang),
    facts,
    letters,
    taken: now,
  };
}
