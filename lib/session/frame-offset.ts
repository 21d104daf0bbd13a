import { closestAbove } from '../page/tree.ts';
import type { Box } from './state.ts';

/** A rectangle in an element's own window, as a box in the outermost window that this one can see (same-origin frames add up). */
export function boxOnTop({ left, top, width, height }: DOMRectReadOnly, element: Element): Box {
  const box = { left, top, width, height };
  let frame = element.ownerDocument.defaultView?.frameElement ?? null;
  while (frame) {
    const outer = frame.getBoundingClientRect();
    box.left += outer.left + frame.clientLeft;
    box.top += outer.top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null;
  }
  return box;
}

/** The window that a host draws around a mail, with its title bar: a dialog; the mail itself where there is none. */
export const frameOf = (compose: Element): Element => closestAbove(compose, '[role="dialog"]') ?? compose;
