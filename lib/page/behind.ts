import { ROOT_NAME } from './root.ts';
import { shadowsAround } from './shadow.ts';
import { holds } from './tree.ts';

/** Where an element is looked at, as shares of its width and height. */
const PLACES = [
  [0.5, 0.5],
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
] as const;

/** What of the page, ours aside, lies uppermost at a place. Viewport px. */
const uppermostAt = (document: Document, x: number, y: number): Element | undefined =>
  document.elementsFromPoint(x, y).find(({ localName }) => localName !== ROOT_NAME);

/** As the page sees an element: what is in shadow trees by the outermost host. */
const seenAs = (element: Element): Element => shadowsAround(element).at(-1)?.host ?? element;

/** Whether a page's own things (another window, the veil of a dialog) lie over all of an element that is on screen. */
export function isBehind(element: Element): boolean {
  const { ownerDocument: document } = element;
  const seen = seenAs(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const uppermost = PLACES.flatMap(([x, y]) => uppermostAt(document, left + width * x, top + height * y) ?? []);
  return uppermost.length > 0 && !uppermost.some((one) => holds(one, seen) || seen.contains(one));
}

/** How finely it is looked what lies over a line, in px. */
const STEP = 12;

/** The parts of a rectangle of an element that no menu or window of the page lies over, left to right; viewport px of its own window. */
export function uncovered(rect: DOMRectReadOnly, element: Element): DOMRectReadOnly[] {
  const { ownerDocument: document } = element;
  const seen = seenAs(element);
  const y = rect.bottom - 1;
  const isFree = (x: number) => {
    const one = uppermostAt(document, x, y);
    return one === undefined || holds(one, seen) || seen.contains(one);
  };
  const parts: DOMRectReadOnly[] = [];
  let from: number | null = null;
  for (let left = rect.left; left < rect.right; left += STEP) {
    const free = isFree(Math.min(left + STEP / 2, rect.right - 1));
    if (free) from ??= left;
    else if (from !== null) {
      parts.push(new DOMRectReadOnly(from, rect.top, left - from, rect.height));
      from = null;
    }
  }
  if (from !== null) parts.push(new DOMRectReadOnly(from, rect.top, rect.right - from, rect.height));
  return parts;
}
