import type { Span } from '../judge/letter.ts';
import { changeBetween } from '../page/change.ts';
import type { Edit } from './pieces.ts';

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char);

/**
 * The smallest span of a text that has to give way for it to become another one, and that begins and ends with whole
 * words: no editor then has to begin or end an insertion at a line's edge. Null where both are the same.
 */
export function spanToReplace(before: string, after: string): Span | null {
  const change = changeBetween(before, after);
  if (!change) return null;
  let { start } = change;
  let tail = before.length - start - change.removed;
  while (start > 0 && isSpace(before[start - 1])) start -= 1;
  while (start > 0 && !isSpace(before[start - 1])) start -= 1;
  while (tail > 0 && isSpace(before.at(-tail))) tail -= 1;
  while (tail > 0 && !isSpace(before.at(-tail))) tail -= 1;
  return { start, end: before.length - tail };
}

/** The same with the words to put there. */
export function editBetween(before: string, after: string): Edit | null {
  const span = spanToReplace(before, after);
  return span && { ...span, text: after.slice(span.start, after.length - (before.length - span.end)) };
}
