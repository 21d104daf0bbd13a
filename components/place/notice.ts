import type { Box } from '../../lib/session/state.ts';
import { bottom, clamp, firstFree, GAP, right, type Size } from './boxes.ts';
import type { SidebarPlace } from './sidebar.ts';

const WIDTH = 280;
/** Room kept for four lines of text. */
const HEIGHT = 96;

/** The notice's place above the sidebar's footer; at the foot of a strip, which shows none. */
export function placeNoticeIn({ left, top, width, height, shape }: SidebarPlace): Box {
  const foot = shape === 'strip' ? 8 : 52;
  return {
    left: left + 12,
    top: Math.max(4, top + height - foot - HEIGHT),
    width: Math.min(width - 24, 360),
    height: HEIGHT,
  };
}

/** Where a notice stands: at the ring, off the text where it can, always on screen. `height` is the most it may take. */
export function placeNotice(ring: Box, text: Box, viewport: Size): Box {
  const at = (left: number, top: number): Box => ({ left, top, width: WIDTH, height: HEIGHT });
  const above = ring.top - GAP - HEIGHT;
  const candidates = [
    at(ring.left - GAP - WIDTH, bottom(ring) - HEIGHT),
    at(right(ring) + GAP, bottom(ring) - HEIGHT),
    at(right(ring) - WIDTH, above),
    at(ring.left, above),
    at(right(ring) - WIDTH, bottom(ring) + GAP),
    at(ring.left, bottom(ring) + GAP),
  ];
  const anyhow = at(
    clamp(right(ring) - WIDTH, 4, viewport.width - WIDTH - 4),
    clamp(above, 4, viewport.height - HEIGHT),
  );
  return firstFree(candidates, viewport, [text]) ?? anyhow;
}
