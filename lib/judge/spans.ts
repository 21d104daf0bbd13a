import type { Span } from './letter.ts';

/*
 * Places in a long text, found by halving: a mail of ten thousand sentences with as many hints costs ten times one of a thousand.
 * The lists are in reading order, and nothing in them overlaps, as sentences and the hints of one kind are.
 */

/** The first of the list that ends after `at`; the list's length where none does. */
export function firstAfter(list: readonly Span[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of the list that a span overlaps. */
export function overlapping<One extends Span>(list: readonly One[], span: Span): One[] {
  const found: One[] = [];
  for (let i = firstAfter(list, span.start); i < list.length && (list[i] as One).start < span.end; i++)
    found.push(list[i] as One);
  return found;
}

/** Whether a span overlaps any of the list. */
export function meets(list: readonly Span[], span: Span): boolean {
  const next = list[firstAfter(list, span.start)];
  return next !== undefined && next.start < span.end;
}
