import { around } from '../../page/tree.ts';

/** Whether an element is drawn: in the document and neither it nor anything around it is hidden. Where it is on screen does not matter. */
export function isShown(element: HTMLElement): boolean {
  if (!element.isConnected) return false;
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (const node of [element, ...around(element, true)]) {
    if (view.getComputedStyle(node).display === 'none') return false;
  }
  return view.getComputedStyle(element).visibility !== 'hidden';
}
