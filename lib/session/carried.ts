import type { Held } from '../page/links.ts';
import { inlineHtml, isAddress } from '../templates/rich/html.ts';
import type { Run } from '../templates/rich/lines.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACED = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** Where words stand in a text, as whole words and once; -1 otherwise. */
function onlyPlace(text: string, words: string): number {
  const [low, wanted] = [text.toLowerCase(), words.toLowerCase()];
  const places: number[] = [];
  for (let at = low.indexOf(wanted); at >= 0 && low.length === text.length; at = low.indexOf(wanted, at + 1)) {
    const around = [text[at - 1] ?? '', text[at + words.length] ?? ''];
    if (!SPACED.test(words) || !around.some((unit) => LETTER_OR_DIGIT.test(unit))) places.push(at);
  }
  return places.length === 1 ? (places[0] as number) : -1;
}

/**
 * The new words of an edit as markup, with the links of those that go: each on the same words, where they come again, or on all of them
 * where it was on all that goes. Null where one of them has no place: the edit would lose it.
 * @param edit what is to be replaced and by what; `expected` are the words that go
 * @param held what these words hold, by the draft's offsets
 */
export function carryLinks(edit: { start: number; text: string; expected: string }, held: Held[]): string | null {
  const { start, text, expected } = edit;
  if (text.includes('\n')) return null;
  const placed: { at: number; to: number; href: string }[] = [];
  for (const link of held) {
    const words = expected.slice(link.start - start, link.end - start).trim();
    if (!words || !isAddress(link.href)) return null;
    const isAll = words === expected.trim() && text.trim() !== '';
    const at = isAll ? text.indexOf(text.trim()) : onlyPlace(text, words);
    if (at < 0) return null;
    placed.push({ at, to: at + (isAll ? text.trim() : words).length, href: link.href });
  }
  placed.sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  let done = 0;
  for (const { at, to, href } of placed) {
    if (at < done) return null;
    runs.push({ text: text.slice(done, at) }, { text: text.slice(at, to), href });
    done = to;
  }
  return inlineHtml([...runs, { text: text.slice(done) }].filter((run) => run.text !== ''));
}
