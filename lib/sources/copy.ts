import { isLeftOut } from './hidden.ts';
import { type Native, nativeOf } from './native.ts';
import { walk } from './walk.ts';

/** What is taken of a page: its visible text in a document of its own, and what it says of itself. */
export interface PageCopy {
  document: Document;
  /** The page's `<title>`, and the language it names. */
  title: string;
  lang: string;
  /** `<meta>` values under name, property or itemprop in small letters; of several the first. */
  meta: Map<string, string>;
  /** The texts of its JSON-LD. */
  data: string[];
  /** How much text, in UTF-16 units, and how many elements the copy has. */
  units: number;
  elements: number;
}

/** Deeper than this, elements become siblings: nobody nests prose so, and what reads the copy may recurse. */
const DEEPEST = 60;
/** Of more nodes and more text, in UTF-16 units, the rest is left out. */
const MOST_NODES = 500_000;
const MOST_TEXT = 5_000_000;
const MOST_DATA = 500_000;
const MOST_META = 1000;
/** All attributes that are of use: none by which a page could name a property of its document. */
const KEPT = ['class', 'id', 'datetime', 'itemprop', 'rel', 'role', 'lang', 'pubdate'];
const ELEMENT = 1;
const TEXT = 3;

/** The text of an element that holds nothing else: a title, JSON-LD. */
function textIn(node: Node, native: Native): string {
  const texts: string[] = [];
  for (let child = native.first(node); child; child = native.next(child)) {
    if (native.type(child) === TEXT) texts.push(native.value(child));
  }
  return texts.join('');
}

/** Reads what a page says of itself; true where the element is nothing but that. */
function readOfItself(node: Element, native: Native, copy: PageCopy): boolean {
  const tag = native.tag(node);
  if (tag === 'meta') {
    const value = native.attribute(node, 'content').slice(0, MOST_TEXT);
    for (const key of ['property', 'name', 'itemprop']) {
      const name = native.attribute(node, key).toLowerCase();
      if (name && value && !copy.meta.has(name) && copy.meta.size < MOST_META)
        copy.meta.set(name, value.slice(0, 2000));
    }
  } else if (tag === 'title') {
    copy.title ||= textIn(node, native).slice(0, 2000);
  } else if (tag === 'script' && /^application\/ld\+json/i.test(native.attribute(node, 'type').trim())) {
    const text = textIn(node, native);
    if (text.length <= MOST_DATA && copy.data.length < 20) copy.data.push(text);
  }
  return tag === 'meta' || tag === 'title' || tag === 'script';
}

/** A plain element for one of the page: a form is no more than a box, for its fields would be its properties. */
function plain(node: Element, native: Native, document: Document): Element {
  const tag = native.tag(node);
  const known = /^[a-z][a-z0-9]*$/.test(tag) && !/^(?:form|body|html|head)$/.test(tag);
  const element = document.createElement(known ? tag : 'div');
  for (const name of KEPT) {
    const value = native.attribute(node, name);
    if (value && value.length < 500) element.setAttribute(name, value);
  }
  return element;
}

/** A copy of a page's visible text. The page is only read, node by node, and never by names that it could have taken. */
export function copyOf(page: Document): PageCopy {
  const native = nativeOf(page);
  const root = native.root(page);
  const document = native.emptyDocument(page);
  const lang = root ? native.attribute(root, 'lang') : '';
  const copy: PageCopy = { document, title: '', lang, meta: new Map(), data: [], units: 0, elements: 0 };
  const places: Element[] = [document.body];
  const place = () => places.at(-1) as Element;

  const enter = (node: Node): boolean => {
    const type = native.type(node);
    if (type === TEXT) {
      const text = native.value(node).slice(0, MOST_TEXT - copy.units);
      copy.units += text.length;
      if (text) place().appendChild(document.createTextNode(text));
    }
    if (type !== ELEMENT) return false;
    const element = node as Element;
    if (native.tag(element) === 'head') {
      places.push(place());
      return true;
    }
    if (readOfItself(element, native, copy) || isLeftOut(element, native)) return false;
    const own = place().appendChild(plain(element, native, document));
    copy.elements++;
    places.push(places.length <= DEEPEST ? own : place());
    return true;
  };
  if (root) walk(root, native, MOST_NODES, enter, () => places.pop());
  return copy;
}
