/**
 * What the browser itself says of a page's nodes. A form or a document has its named children as properties
 * (`<input name="firstChild">`, `<img name="body">`), which hide its own: these are asked of the prototypes instead.
 */
export interface Native {
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  parent(node: Node): Node | null;
  type(node: Node): number;
  value(node: Node): string;
  /** The local name in small letters. */
  tag(element: Node): string;
  /** '' without the attribute. */
  attribute(element: Node, name: string): string;
  has(element: Node, name: string): boolean;
  root(document: Document): Element | null;
  /** An empty document of the same browser that belongs to no window: nothing in it loads or runs. */
  emptyDocument(document: Document): Document;
}

/** Where the prototypes of an object define a property. Throws where none does: then it is no node of a browser. */
function defined(object: object, name: string): PropertyDescriptor {
  for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  throw new Error(`no ${name} in the prototypes of a page's node`);
}

const getter = <T>(object: object, name: string) => {
  const get = defined(object, name).get as () => T;
  return (of: object): T => get.call(of);
};

const method = <T>(object: object, name: string) => {
  const call = defined(object, name).value as (...given: unknown[]) => T;
  return (of: object, ...given: unknown[]): T => call.apply(of, given);
};

/** Asks the prototypes of a document's own nodes: it may come from another window. */
export function nativeOf(document: Document): Native {
  const root = getter<Element | null>(document, 'documentElement');
  const implementation = getter<DOMImplementation>(document, 'implementation');
  const element = root(document) ?? document;
  const name = root(document) ? getter<string>(element, 'localName') : () => '';
  const attribute = root(document) ? method<string | null>(element, 'getAttribute') : () => null;
  const value = getter<string | null>(document, 'nodeValue');
  return {
    first: getter(document, 'firstChild'),
    next: getter(document, 'nextSibling'),
    parent: getter(document, 'parentNode'),
    type: getter(document, 'nodeType'),
    value: (node) => value(node) ?? '',
    tag: (node) => name(node).toLowerCase(),
    attribute: (node, key) => attribute(node, key) ?? '',
    has: (node, key) => attribute(node, key) !== null,
    root,
    emptyDocument: (of) => implementation(of).createHTMLDocument(''),
  };
}
