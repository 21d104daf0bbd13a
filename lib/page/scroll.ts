import { around } from './tree.ts';

/** The element and all around it as it is rendered, from the inside out. */
const andAround = (element: Element): Element[] => [element, ...around(element, true)];

/** Does something that may scroll (a browser brings what it edits into view) and puts every scroller back as it was. */
export function withoutScrolling(element: Element, act: () => void): void {
  const places = andAround(element).map((at) => ({ at, top: at.scrollTop, left: at.scrollLeft }));
  act();
  for (const { at, top, left } of places) {
    if (at.scrollTop !== top || at.scrollLeft !== left) at.scrollTo({ top, left, behavior: 'instant' });
  }
}

/** The elements around and including one that clip or scroll what is in them, the page itself left out. */
function scrollers(element: Element): Element[] {
  const { scrollingElement, documentElement, body, defaultView } = element.ownerDocument;
  const page = new Set<Element | null>([scrollingElement, documentElement, body]);
  return andAround(element).filter((at) => {
    const style = defaultView?.getComputedStyle(at);
    return !page.has(at) && style !== undefined && /auto|scroll|hidden|clip/.test(style.overflowX + style.overflowY);
  });
}

/** Brings a place into view within the nearest element that scrolls, and leaves the page where it is. */
export function bringIntoView(element: Element, rect: DOMRect): void {
  const scroller = scrollers(element).find((at) => at.scrollHeight > at.clientHeight + 1);
  if (!scroller) return;
  const top = scroller.getBoundingClientRect().top + scroller.clientTop;
  const below = rect.bottom - (top + scroller.clientHeight);
  const by = rect.top < top ? rect.top - top : Math.max(0, Math.min(below, rect.top - top));
  if (by) scroller.scrollTo({ top: scroller.scrollTop + by, behavior: 'instant' });
}

/** Of these rectangles (viewport px), those of which something is in view within the scrollers around the element. */
export function inView(element: Element, rects: DOMRect[]): DOMRect[] {
  const boxes = scrollers(element).map((at) => at.getBoundingClientRect());
  return rects.filter(
    (rect) =>
      rect.width > 0 &&
      rect.height > 0 &&
      boxes.every(
        (box) => rect.right > box.left && rect.left < box.right && rect.bottom > box.top && rect.top < box.bottom,
      ),
  );
}
