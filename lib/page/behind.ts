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

/** Whether a page's own things (another window, the veil of a dialog) lie over all of an element that is on screen. */
export function isBehind(element: Element): boolean {
  const { ownerDocument: document } = element;
  // In shadow trees the page's view of it is the outermost host.
  const seen = shadowsAround(element).at(-1)?.host ?? element;
  const { left, top, width, height } = element.getBoundingClientRect();
  const uppermost = PLACES.flatMap(([x, y]) => {
    const all = document.elementsFromPoint(left + width * x, top + height * y);
    return all.find(({ localName }) => localName !== ROOT_NAME) ?? [];
  });
  return uppermost.length > 0 && !uppermost.some((one) => holds(one, seen) || seen.contains(one));
}
