import { autoUpdate } from '@floating-ui/dom';

/** Viewport px, of the element's own window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where an element is. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

const same = (a: Box, b: Box): boolean =>
  a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;

/**
 * Tells where elements are, now and after each scroll, resize or shift of theirs, once a frame at most and only where
 * something moved, until the signal. It observes; it never polls.
 */
export function watchBoxes<Name extends string>(
  elements: Record<Name, Element>,
  callback: (boxes: Record<Name, Box>) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const names = Object.keys(elements) as Name[];
  let last: Record<Name, Box> | null = null;
  let frame: number | undefined;
  const view = elements[names[0]!].ownerDocument.defaultView;

  const look = () => {
    frame = undefined;
    if (signal.aborted) return;
    const now = Object.fromEntries(names.map((name) => [name, boxOf(elements[name])])) as Record<Name, Box>;
    if (last && names.every((name) => same(last![name], now[name]))) return;
    last = now;
    callback(now);
  };
  const soon = () => {
    frame ??= view?.requestAnimationFrame(look);
  };
  const ends = names.map((name) => autoUpdate(elements[name], null, soon));
  signal.addEventListener(
    'abort',
    () => {
      for (const end of ends) end();
      if (frame !== undefined) view?.cancelAnimationFrame(frame);
    },
    { once: true },
  );
  look();
}
