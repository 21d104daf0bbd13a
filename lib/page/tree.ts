/**
 * A form answers for the names of its fields: with `<input name="parentElement">` in it, that field is the form's
 * `parentElement`, for every script that asks, and climbing from it goes round in circles. What is read here is read by
 * the prototypes' own getters.
 */
function own(element: Node, name: string): unknown {
  for (let proto: object | null = Object.getPrototypeOf(element); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found.get ?? found.value;
  }
  return undefined;
}

/** A property of nodes, read past the fields of forms. The getter is looked up once: it serves nodes of all documents. */
function reader<Value>(name: string): (node: Node) => Value {
  let get: (() => Value) | undefined;
  return (node) => {
    get ??= own(node, name) as () => Value;
    return get.call(node);
  };
}

export const parentElementOf = reader<Element | null>('parentElement');
export const firstChildOf = reader<Node | null>('firstChild');
export const nextSiblingOf = reader<Node | null>('nextSibling');
export const nextElementOf = reader<Element | null>('nextElementSibling');
export const previousElementOf = reader<Element | null>('previousElementSibling');

/** What is asked of elements that are met on the way, and of what kind the answer is. */
const ASKED = {
  localName: 'string',
  nodeType: 'number',
  scrollTop: 'number',
  scrollLeft: 'number',
  scrollHeight: 'number',
  clientHeight: 'number',
  clientTop: 'number',
  scrollTo: 'function',
  matches: 'function',
  closest: 'function',
  contains: 'function',
  querySelector: 'function',
  querySelectorAll: 'function',
  getAttribute: 'function',
  getRootNode: 'function',
  getBoundingClientRect: 'function',
  compareDocumentPosition: 'function',
  addEventListener: 'function',
} as const;

/** Whether an element is a form whose fields stand in for what one would ask of it: it is passed by, and not asked. */
export function isClobbered(element: Element): boolean {
  // Of what is no form this is all that is looked at.
  if (typeof element.localName === 'string' && element.localName !== 'form') return false;
  const asked = element as unknown as Record<string, unknown>;
  return (
    element.parentElement !== parentElementOf(element) ||
    element.ownerDocument?.nodeType !== 9 ||
    Object.entries(ASKED).some(([name, kind]) => typeof asked[name] !== kind)
  );
}

/** Whether an element, be it any form, holds a node or is it. */
export function holds(element: Element, node: Node): boolean {
  return isClobbered(element)
    ? (own(element, 'contains') as Node['contains']).call(element, node)
    : element.contains(node);
}

/** The elements around an element, from the inside out, forms that can't be asked left out; out of shadow roots to their hosts where `outOfShadow`. */
export function* around(element: Element, outOfShadow = false): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    const parent: Element | null = parentElementOf(at);
    at = parent ?? (outOfShadow ? ((at.getRootNode() as ShadowRoot).host ?? null) : null);
    if (at && !isClobbered(at)) yield at;
  }
}

/** The nearest element around another (itself left out) that matches, in its own tree. */
export function closestAbove(element: Element, selector: string): HTMLElement | null {
  for (const above of around(element)) return above.closest<HTMLElement>(selector);
  return null;
}
