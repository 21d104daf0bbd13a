import type { Span } from '../judge/letter.ts';
import type { TextMap } from './text-map.ts';
import { isClobbered } from './tree.ts';

/** What stands among the words of a draft and is more than words: a link, or a picture or island, whose `href` is ''. */
export interface Held extends Span {
  href: string;
}

const HELD = 'a[href], img, picture, svg, video, audio, object, [contenteditable="false"]';

const NO_WORD_BEFORE = /^[^\p{L}\p{N}]+/u;
const NO_WORD_AFTER = /[^\p{L}\p{N}]+$/u;

/** A span without the spaces and stops at its edges: a link on those alone is none. */
function ofWords(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return { start, end };
  const [before = ''] = NO_WORD_BEFORE.exec(words) ?? [];
  const [after = ''] = NO_WORD_AFTER.exec(words) ?? [];
  return { start: start + before.length, end: end - after.length };
}

/**
 * The links, pictures and islands of which no word would be left if the words of a span went, in reading order, each by its own
 * words. What of them stands outside of the span stays.
 */
export function heldIn(element: Element, map: TextMap, { start, end }: Span): Held[] {
  const held: Held[] = [];
  if (start === end) return held;
  for (const one of element.querySelectorAll(HELD)) {
    if (isClobbered(one) || one.parentElement?.closest('[contenteditable="false"]') !== islandOf(element)) continue;
    const first = map.toOffset(one, 0);
    const last = map.toOffset(one, one.childNodes.length);
    if (first === null || last === null) continue;
    const { start: from, end: to } = ofWords(map.text, first, last);
    if (from < start || to > end) continue;
    // What has no words is within only where words around it go.
    if (from === to && (from === start || to === end)) continue;
    held.push({ start: from, end: to, href: one.getAttribute('href') ?? '' });
  }
  return held;
}

/** An editor may stand in an island itself. */
const islandOf = (element: Element): Element | null => element.closest('[contenteditable="false"]');
