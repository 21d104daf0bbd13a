import type { Span } from '../judge/letter.ts';
import type { Change } from './editable.ts';

/** The smallest single edit that turns one text into another; null where they are the same. */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start, removed: before.length - start - tail, inserted: after.length - start - tail };
}

/**
 * Where a span stands after an edit; null where the edit touched it: changed a unit of it, or put something at its edge
 * that may be part of its first or last word now (`text` is the text after the edit).
 */
export function shiftSpan({ start, end }: Span, change: Change, text: string): Span | null {
  const changeEnd = change.start + change.removed;
  const by = change.inserted - change.removed;
  const joins = (at: number) => /[\p{L}\p{N}'’]/u.test(text.charAt(at));
  if (changeEnd <= start) {
    const glued = changeEnd === start && start < end && joins(start + by) && joins(start + by - 1);
    return glued ? null : { start: start + by, end: end + by };
  }
  if (change.start >= end) {
    const glued = change.start === end && joins(end - 1) && joins(end);
    return glued ? null : { start, end };
  }
  return null;
}
