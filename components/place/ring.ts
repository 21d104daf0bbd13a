import type { Box, Placement } from '../../lib/session/state.ts';
import { bottom, clamp, firstFree, GAP, right, type Size, visiblePart } from './boxes.ts';

/** The ring's width and height in px. */
export const RING = 36;

/** From the ring's edge to the compose window's inner edge. */
const INSET = 4;

/**
 * Where the ring stands: outside the compose window where there is room, else on its head or foot at the right (hosts put
 * the send button at the left), never on the text being written if any such place is free.
 * @param others the other compose windows on screen, which it does not cover either
 */
export function placeRing({ compose, editor }: Placement, viewport: Size, others: Box[]): Box {
  const seen = visiblePart(compose, viewport);
  const text = visiblePart(editor, viewport);
  const at = (left: number, top: number): Box => ({ left, top, width: RING, height: RING });
  const low = clamp(bottom(seen) - RING - GAP, 4, viewport.height - RING - 4);
  const candidates = [
    at(seen.left - GAP - RING, low),
    at(right(seen) + GAP, low),
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
  return firstFree(candidates, viewport, [text, ...others]) ?? firstFree(candidates, viewport, [text]) ?? corner;
}
