import { autoUpdate } from '@floating-ui/dom';
import { holds } from './tree.ts';

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
 * Calls back when anything that holds an element scrolls: in its own tree, in those that its shadow roots stand in, and in
 * the pages around its frame. Listens once a tree, on the way down: whom to ask on the way up is the page's to say.
 */
function listenForScrolls(element: Element, callback: () => void, signal: AbortSignal): void {
  const root = element.getRootNode();
  const hear = ({ target }: Event) => {
    const holder = target as Element;
    if (holder.nodeType === 9 || holds(holder, element)) callback();
  };
  root.addEventListener('scroll', hear, { capture: true, passive: true, signal });
  const outer = (root as ShadowRoot).host ?? element.ownerDocument.defaultView?.frameElement;
  if (outer) listenForScrolls(outer, callback, signal);
}

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
  const ends = names.map((name) =>
    autoUpdate(elements[name], null, soon, { ancestorScroll: false, ancestorResize: false }),
  );
  for (const name of names) listenForScrolls(elements[name], soon, signal);
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
