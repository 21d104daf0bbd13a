import { type Language, type LanguageData, languageOf } from '../judge/language.ts';
import type { Block } from './blocks.ts';
import { foldLines } from './fold.ts';
import type { SampleLetter } from './source.ts';

const MOST_LETTERS = 12;
const MOST_BLOCKS = 60;
/** In UTF-16 units. */
const LONGEST = 6000;
const SHORTEST = 80;
const LONGEST_GREETING = 120;
const LONGEST_SIGNOFF = 80;
/** Below a sign-off stand a name, a post and a firm. */
const NAME_LINES = 4;
const LONGEST_NAME = 60;
/** Places to fill as articles write them: `<name>`, `{name}`, `{{name}}`, 〈お名前〉. */
const PLACE = /\{\{?\s*(\p{L}[\p{L}\p{N} '’_.-]{0,50}?)\s*\}?\}|[<〈＜]\s*(\p{L}[\p{L}\p{N} '’_.-]{0,50}?)\s*[>〉＞]/gu;

/** Places to fill as slots. */
export const withSlots = (text: string): string =>
  text.replace(PLACE, (_, braced?: string, angled?: string) => `[${(braced ?? angled ?? '').replaceAll('_', ' ')}]`);

/** A text with a name in each of its places: greetings are known by their names. */
const named = (text: string): string => withSlots(text).replace(/\[[^\]]*\]/g, 'Aa');

function isGreeting(block: Block, language: Language): boolean {
  if (block.level || block.item) return false;
  const text = named(block.text.slice(0, LONGEST_GREETING));
  const hit = language.skim(text).hits('sentences.greeting')[0];
  if (hit?.start !== 0) return false;
  // What greets and goes on is prose, unless a mark parts the two.
  return /^\s*[^\p{L}\p{N}]/u.test(text.slice(hit.end)) || !text.slice(hit.end).trim();
}

function isSignoff(block: Block, language: Language): boolean {
  if (block.level || block.text.length > LONGEST_SIGNOFF) return false;
  const hit = language.skim(named(block.text)).hits('sentences.signoff')[0];
  return hit?.start === 0;
}

/** Where a letter that begins at `from` ends; -1 where nobody takes leave. */
function endOf(blocks: readonly Block[], from: number, language: Language): number {
  const quote = blocks[from]?.quote;
  let end = -1;
  let units = 0;
  for (let i = from + 1; i < Math.min(blocks.length, from + MOST_BLOCKS); i++) {
    const block = blocks[i] as Block;
    units += block.text.length;
    if (block.level || block.quote !== quote || units > LONGEST) break;
    if (end >= 0 && isGreeting(block, language)) break;
    if (isSignoff(block, language)) end = i;
    else if (end >= 0 && (i > end + NAME_LINES || block.text.length > LONGEST_NAME)) break;
  }
  if (end < 0) return -1;
  let last = end;
  for (let i = end + 1; i <= end + NAME_LINES && i < blocks.length; i++) {
    const { text, level, quote: of, broken } = blocks[i] as Block;
    if (level || of !== quote || text.length > LONGEST_NAME || /[.。:：?？]$/u.test(text)) break;
    // Outside a box of its own, a name is the next line, and what follows is the article.
    if (!quote && !broken && i > end + 1) break;
    last = i;
  }
  return last;
}

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ text, broken, item }, at) => `${at ? (broken || item ? '\n' : '\n\n') : ''}${item ? '- ' : ''}${text}`)
    .join('');

/** Where letters stand, as ranges of blocks: each from its greeting to the last line of its signature. */
export function letterPlaces(blocks: readonly Block[], language: Language): [from: number, to: number][] {
  const places: [number, number][] = [];
  for (let i = 0; i < blocks.length && places.length < MOST_LETTERS; i++) {
    if (!isGreeting(blocks[i] as Block, language)) continue;
    const end = endOf(blocks, i, language);
    if (end < 0) continue;
    places.push([i, end]);
    i = end;
  }
  return places;
}

/** The sample letters of an article, from greeting to sign-off, their places to fill made slots; each with the heading above it. */
export function lettersIn(blocks: readonly Block[], language: LanguageData): SampleLetter[] {
  const shortest = SHORTEST * (language.language.spaced ? 1 : 0.5);
  return letterPlaces(blocks, languageOf(language))
    .map(([from, to]) => ({
      title: blocks.slice(0, from).findLast(({ level }) => level)?.text ?? '',
      text: withSlots(foldLines(textOf(blocks.slice(from, to + 1)))),
    }))
    .filter(({ text }) => text.length >= shortest);
}
