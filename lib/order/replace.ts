import type { Span } from '../judge/letter.ts';

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char);

/**
 * The smallest span of a text that has to give way for it to become another one, and that begins and ends with whole
 * words: no editor then has to begin or end an insertion at a line's edge. Null where both are the same.
 */
export function spanToReplace(before: string, after: string): Span | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (start > 0 && isSpace(before[start - 1])) start -= 1;
  while (start > 0 && !isSpace(before[start - 1])) start -= 1;
  while (tail > 0 && isSpace(before.at(-tail))) tail -= 1;
  while (tail > 0 && !isSpace(before.at(-tail))) tail -= 1;
  return { start, end: before.length - tail };
}
