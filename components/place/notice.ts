import type { Box } from '../../lib/session/state.ts';
import { bottom, clamp, firstFree, GAP, right, type Size } from './boxes.ts';
import type { SidebarPlace } from './sidebar.ts';

const WIDTH = 280;
/** Room kept for four lines of text. */
const HEIGHT = 96;

/** The notice's place above the sidebar's footer; at the foot of one that shows none. */
export function placeNoticeIn({ left, top, width, height, shape }: SidebarPlace): Box {
  const foot = shape === 'strip' || shape === 'cover' ? 8 : 52;
  return {
    left: left + 12,
    top: Math.max(4, top + height - foot - HEIGHT),
    width: Math.min(width - 24, 360),
    height: Math.min(HEIGHT, height),
  };
}

/** Where a notice stands: at the ring, off the text where it can, always on screen. `height` is the most it may take. */
export function placeNotice(ring: Box, text: Box, viewport: Size): Box {
  const width = Math.min(WIDTH, viewport.width - 8);
  const at = (left: number, top: number): Box => ({ left, top, width, height: HEIGHT });
  const above = ring.top - GAP - HEIGHT;
  const candidates = [
    at(ring.left - GAP - width, bottom(ring) - HEIGHT),
    at(right(ring) + GAP, bottom(ring) - HEIGHT),
    at(right(ring) - width, above),
    at(ring.left, above),
    at(right(ring) - width, bottom(ring) + GAP),
    at(ring.left, bottom(ring) + GAP),
  ];
  const anyhow = at(
    clamp(right(ring) - width, 4, viewport.width - width - 4),
    clamp(above, 4, viewport.height - HEIGHT),
  );
  return firstFree(candidates, viewport, [text]) ?? anyhow;
}
