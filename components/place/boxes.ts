import type { Box } from '../../lib/session/state.ts';

/** Viewport px between our things and what they stand beside. */
export const GAP = 8;

export interface Size {
  width: number;
  height: number;
}

export const right = (box: Box): number => box.left + box.width;
export const bottom = (box: Box): number => box.top + box.height;

/** Whether two boxes share any area; touching edges do not. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < right(b) && b.left < right(a) && a.top < bottom(b) && b.top < bottom(a);
}

/** Whether a box is wholly inside the viewport, 4 px from its edges. */
export function isInside(box: Box, viewport: Size): boolean {
  return box.left >= 4 && box.top >= 4 && right(box) <= viewport.width - 4 && bottom(box) <= viewport.height - 4;
}

/** A number kept between two bounds; the lower one wins where they cross. */
export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The part of a box that is on screen. */
export function visiblePart(box: Box, viewport: Size): Box {
  const left = clamp(box.left, 0, viewport.width);
  const top = clamp(box.top, 0, viewport.height);
  return {
    left,
    top,
    width: clamp(right(box), left, viewport.width) - left,
    height: clamp(bottom(box), top, viewport.height) - top,
  };
}

/** Whether any of a box is on screen. */
export function isOnScreen(box: Box, viewport: Size): boolean {
  const { width, height } = visiblePart(box, viewport);
  return width > 0 && height > 0;
}

/** The first candidate that is on screen and touches none of `avoid`, or null. */
export function firstFree(candidates: Box[], viewport: Size, avoid: Box[]): Box | null {
  return candidates.find((box) => isInside(box, viewport) && !avoid.some((other) => overlaps(box, other))) ?? null;
}
