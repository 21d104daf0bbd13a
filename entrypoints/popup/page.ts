import { browser } from 'wxt/browser';
import { findLanguage } from '../../lib/judge/detect.ts';
import type { LanguageData } from '../../lib/judge/language.ts';
import { send } from '../../lib/messages.ts';
import type { Languages } from '../../lib/session/languages.ts';
import { readPage } from '../../lib/sources/read.ts';
import { readSelection } from '../../lib/sources/selection.ts';
import { addSource } from '../../lib/sources/shelf.ts';
import type { Source } from '../../lib/sources/source.ts';
import { sources } from '../../lib/storage/sources.ts';

/** What a click took: the source; `unreadable`, where the page can't be read; `nothing`, where nothing is selected. */
export type Taken = Source | 'unreadable' | 'nothing';

/** A page as it was at the click. */
interface Snapshot {
  html: string;
  url: string;
  title: string;
  lang: string;
  selection: string;
}

/**
 * Copies the page; runs in it, by itself: nothing of this file is there. A page may have put elements in place of the
 * document's own properties, so that these are asked of the prototype.
 */
function snapshot(): Snapshot {
  const own = (name: string): unknown =>
    Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document) ?? '';
  const root = own('documentElement') as Element;
  const LONGEST = 5_000_000;
  return {
    html: root.outerHTML.slice(0, LONGEST),
    url: location.href,
    title: String(own('title')),
    lang: root.getAttribute('lang') ?? '',
    selection: String(getSelection()).slice(0, 20_000),
  };
}

/** So much of a page's text tells its language, in UTF-16 units. */
const SAMPLE = 6000;

/** The words of a page, less its scripts. */
function wordsOf(page: Document): string {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode(); node && words.length < SAMPLE; node = walker.nextNode()) {
    if (!/^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? ''))
      words += `${node.nodeValue} `;
  }
  return words.replace(/\s+/g, ' ');
}

/** The data of the language that words are in, or that the page says it is in; none where Amends does not know it. */
async function languageFor(words: string, said: string, languages: Languages): Promise<LanguageData[]> {
  const letter = { sent_at: '', subject: '', thread: [], draft: words };
  const code = findLanguage(letter, languages.infos)?.code ?? said.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = languages.infos.find((one) => one.code === code || one.also?.includes(code));
  if (!known || !(await languages.load(known.code))) return [];
  const data = languages.get(known.code) as LanguageData;
  return [{ ...data, sources: await send('pageWords', { code: known.code }) }];
}

/** Takes what a draft can use of the page in a tab, or of what is selected there, and puts it on the shelf. Rejects where the page may not be touched. */
export async function takePage(tabId: number, what: 'page' | 'selection', languages: Languages): Promise<Taken> {
  const [result] = await browser.scripting.executeScript({ target: { tabId }, func: snapshot });
  const copy = result?.result as Snapshot;
  const now = new Date().toISOString();
  let source: Source | null;
  if (what === 'selection') {
    if (!copy.selection.trim()) return 'nothing';
    source = readSelection(copy.selection, copy, await languageFor(copy.selection, copy.lang, languages), now);
  } else {
    // Inert: nothing in it runs or loads.
    const page = new DOMParser().parseFromString(copy.html, 'text/html');
    source = readPage(page, copy.url, await languageFor(wordsOf(page), copy.lang, languages), now);
  }
  if (!source) return 'unreadable';
  const taken = source;
  await sources.update((shelf) => addSource(shelf, taken));
  return taken;
}
