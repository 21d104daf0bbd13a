import type { Span } from '../judge/letter.ts';
import { changeBetween } from '../page/change.ts';

/** A unit of a word, or half of a letter outside the basic plane; where words are not spaced each letter stands for itself. */
const isWord = (unit: string | undefined): boolean =>
  unit !== undefined &&
  /[\p{L}\p{N}\p{M}'’\p{Join_Control}\p{Variation_Selector}\uD800-\uDFFF]/u.test(unit) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(unit);

type Narrowed = Span & { text: string; expected: string };

/** A narrowed edit with what the old words and the new ones have in common behind it, up to an offset of the draft. */
export function upTo(end: number, edit: Narrowed, whole: Narrowed): Narrowed {
  const [from, tail] = [edit.start - whole.start, whole.end - end];
  const cut = (words: string) => words.slice(from, words.length - tail);
  return { start: edit.start, end, text: cut(whole.text), expected: cut(whole.expected) };
}

/**
 * The smallest edit of whole words that turns the words of a span into others: what stands on both sides of it keeps its links and
 * formatting. The span itself where nothing is common.
 */
export function narrowed(span: Span, before: string, after: string): Narrowed {
  const change = changeBetween(before, after);
  let start = change?.start ?? 0;
  let tail = change ? before.length - start - change.removed : 0;
  while (start > 0 && isWord(before[start - 1]) && (isWord(before[start]) || isWord(after[start]))) start -= 1;
  const inWord = (text: string) => isWord(text.at(-tail - 1));
  while (tail > 0 && isWord(before.at(-tail)) && (inWord(before) || inWord(after))) tail -= 1;
  return {
    start: span.start + start,
    end: span.end - tail,
    text: after.slice(start, after.length - tail),
    expected: before.slice(start, before.length - tail),
  };
}
