import type { Box, Placement } from '../../lib/session/state.ts';
import { bottom, clamp, firstFree, GAP, right, type Size, visiblePart } from './boxes.ts';

/** The ring's width and height in px. */
export const RING = 36;

/** From the ring's edge to the compose window's inner edge. */
const INSET = 4;

/** A title bar is at most so high, in px; what is more above a mail is the page's. */
const TITLE_BAR = 64;

/** The bar above a compose window, where its host draws one. */
function titleBar({ compose, frame = compose }: Placement): Box {
  const height = clamp(compose.top - frame.top, 0, TITLE_BAR);
  return { left: frame.left, top: compose.top - height, width: frame.width, height };
}

/**
 * Where the ring stands: outside the compose window where there is room, else on its head or foot at the right (hosts put
 * the send button at the left), never on the text being written if any such place is free.
 * @param others the other compose windows on screen and the bars of those minimised, which it does not cover either
 */
export function placeRing(placement: Placement, viewport: Size, others: Box[]): Box {
  const seen = visiblePart(placement.compose, viewport);
  const text = visiblePart(placement.editor, viewport);
  const at = (left: number, top: number): Box => ({ left, top, width: RING, height: RING });
  const low = clamp(bottom(seen) - RING - GAP, 4, viewport.height - RING - 4);
  // Right above what stands in the way beside it: a neighbour that is minimised is a low bar.
  const heights = [low, ...others.map(({ top }) => top - GAP - RING).filter((top) => top > seen.top && top < low)];
  const candidates = [
    ...heights.flatMap((top) => [at(seen.left - GAP - RING, top), at(right(seen) + GAP, top)]),
    at(right(seen) - RING - INSET, text.top - RING - INSET),
    at(right(text) + INSET, bottom(text) - RING),
    at(text.left - RING - INSET, bottom(text) - RING),
    at(right(seen) - RING - INSET, bottom(text) + INSET),
    at(right(seen) - RING, bottom(seen) + GAP),
    at(right(seen) - RING, seen.top - GAP - RING),
  ];
  const corner = at(
    clamp(right(text) - RING - INSET, 4, viewport.width - RING - 4),
    clamp(bottom(text) - RING - INSET, 4, viewport.height - RING - 4),
  );
  return (
    firstFree(candidates, viewport, [text, titleBar(placement), ...others]) ??
    firstFree(candidates, viewport, [text]) ??
    corner
  );
}
