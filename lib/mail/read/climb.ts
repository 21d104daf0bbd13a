import { around } from '../../page/tree.ts';

/** The ancestors of an element from its parent up to the body. */
export function* ancestors(element: Element): Generator<HTMLElement> {
  for (const node of around(element)) {
    if (node.localName === 'html') return;
    yield node as HTMLElement;
  }
}

/** The page's own parts: what holds one of them is more than a compose window. */
const PAGE_PARTS = '[role="main"],[role="banner"],[role="navigation"],main,nav';

/**
 * The compose window around a body: the smallest ancestor that holds both a send button and recipients, or at least the
 * first of them, or else recipients alone and nothing of the page around; never one that holds another compose body as well.
 * The body itself where there is none.
 */
export function composeRoot(
  editor: HTMLElement,
  has: { send(within: Element): boolean; recipients(within: Element): boolean; another(within: Element): boolean },
): HTMLElement {
  let second: HTMLElement | null = null;
  let third: HTMLElement | null = null;
  for (const ancestor of ancestors(editor)) {
    if (has.another(ancestor)) break;
    const addressed = has.recipients(ancestor);
    if (has.send(ancestor)) {
      if (addressed) return ancestor;
      second ??= ancestor;
    } else if (addressed && !third && !ancestor.matches('body') && !ancestor.querySelector(PAGE_PARTS))
      third = ancestor;
  }
  return second ?? third ?? editor;
}

/** Whether `node` comes after `element` and is not inside it. */
export const isAfter = (node: Node, element: Node): boolean => {
  const position = element.compareDocumentPosition(node);
  return (position & 4) !== 0 && (position & 16) === 0;
};

/** All elements that match, `root` itself included, in document order. */
export function allIn(root: Document | Element, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  if (root.nodeType === 1 && (root as Element).matches(selector)) found.unshift(root as HTMLElement);
  return found;
}

/** Elements of a list in document order, each once. */
export const inOrder = (elements: Iterable<HTMLElement>): HTMLElement[] =>
  [...new Set(elements)].sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
