import type { Box } from '../../lib/session/state.ts';
import { bottom, clamp, firstFree, GAP, right, type Size } from './boxes.ts';

const WIDTH = 280;
/** Room kept for four lines of text. */
const HEIGHT = 96;

/**
 * Where a notice stands while there is no sidebar: at the ring, else above the text or in a corner of the viewport, off the text where it can, always on
 * screen. `height` is the most it may take.
 * @param spares what it covers only where there is no other place at all: the button that the user is to press again
 */
export function placeNotice(ring: Box, text: Box, viewport: Size, spares?: Box): Box {
  const width = Math.min(WIDTH, viewport.width - 8);
  const at = (left: number, top: number): Box => ({ left, top, width, height: HEIGHT });
  const above = ring.top - GAP - HEIGHT;
  const [end, foot] = [viewport.width - width - 4, viewport.height - HEIGHT - 4];
  const candidates = [
    at(ring.left - GAP - width, bottom(ring) - HEIGHT),
    at(right(ring) + GAP, bottom(ring) - HEIGHT),
    at(right(ring) - width, above),
    at(ring.left, above),
    at(right(ring) - width, bottom(ring) + GAP),
    at(ring.left, bottom(ring) + GAP),
    at(clamp(right(ring) - width, 4, end), text.top - GAP - HEIGHT),
    ...[at(end, foot), at(4, foot), at(end, 4), at(4, 4)],
  ];
  const anyhow = at(clamp(right(ring) - width, 4, end), clamp(above, 4, foot + 4));
  const kept = spares ? [spares] : [];
  return (
    firstFree(candidates, viewport, [text, ...kept]) ?? firstFree([anyhow, ...candidates], viewport, kept) ?? anyhow
  );
}
