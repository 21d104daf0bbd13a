import { shadowsAround } from './shadow.ts';

/** How far beside a word the pointer still counts as on it, in px: underlines hang below their line. */
const SLOP = 2;

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): { offsetNode: Node } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/**
 * The node whose text is nearest to a place (viewport px); null where the browser can't tell: an old one, or a place in
 * a shadow tree that only its host is known of.
 */
export function nodeAt(document: Document, element: Element, x: number, y: number): Node | null {
  const asked = document as unknown as CaretDocument;
  const shadowRoots = shadowsAround(element);
  const node =
    asked.caretPositionFromPoint?.(x, y, { shadowRoots })?.offsetNode ??
    asked.caretRangeFromPoint?.(x, y)?.startContainer ??
    null;
  return node && shadowRoots[0]?.contains(node) === false ? null : node;
}

/** Whether a place is in one of the rectangles, or just beside it. */
export const hits = (rects: readonly DOMRect[], x: number, y: number): boolean =>
  rects.some(
    ({ left, right, top, bottom }) => x >= left - SLOP && x <= right + SLOP && y >= top - SLOP && y <= bottom + SLOP,
  );
