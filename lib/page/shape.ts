import { formOf, shownName, shownTag, shownValue } from './censor.ts';
import { around, isClobbered, nextElementOf, parentElementOf, previousElementOf } from './tree.ts';

/** So much of one element is shown: classes, attributes, and children from the first and from the last on. */
const CLASSES = 6;
const ATTRIBUTES = 24;
const FIRST = 24;
const LAST = 8;
/** So many ancestors are shown above what is looked at. */
const ABOVE = 24;
/** Elements whose inside says nothing of the page. */
const OPAQUE = new Set(['svg', 'script', 'style', 'noscript', 'template', 'select', 'iframe']);

/** Whether nobody looks into an element: a form whose fields answer for it can't be asked what it holds. */
const isClosed = (element: Element): boolean => isClobbered(element) || OPAQUE.has(element.localName);

export interface ShapeOptions {
  /** How long the shape may be, in UTF-16 units. */
  limit: number;
  /** An element of which only its own line is shown: a draft. */
  closed: Element | null;
}

function classesOf(element: Element): string {
  // Much longer is no list of classes that anybody wants to see.
  const names = (element.getAttribute('class') ?? '').slice(0, 400).split(/\s+/).filter(Boolean);
  const shown = names.slice(0, CLASSES).map((name) => `.${formOf(name)}`);
  return shown.join('') + (names.length > CLASSES ? '.+' : '');
}

function attributesOf(element: Element): string {
  const shown: string[] = [];
  for (let nth = 0; nth < element.attributes.length && shown.length < ATTRIBUTES; nth += 1) {
    const { name, value } = element.attributes[nth] as Attr;
    if (name === 'class' || name === 'id') continue;
    const safe = shownValue(name, value);
    shown.push(` ${shownName(name)}${safe && `=${safe}`}`);
  }
  return shown.join('');
}

/** Whether an element holds words of its own, among its first children. */
function hasText(element: Element): boolean {
  let node = element.firstChild;
  for (let nth = 0; node && nth < FIRST; nth += 1, node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node.nodeValue ?? '').slice(0, 200))) return true;
  return false;
}

/** One element without its inside: tag, form of its id and classes, attributes' names, values from closed lists, `+text` for words. */
function lineOf(element: Element): string {
  if (isClobbered(element)) return 'form +clobbered';
  const id = element.getAttribute('id');
  const shadow = element.shadowRoot ? ' +shadow' : '';
  return `${shownTag(element.localName)}${id ? `[${formOf(id)}]` : ''}${classesOf(element)}${attributesOf(element)}${hasText(element) ? ' +text' : ''}${shadow}`;
}

/** A line of the shape and those below it. */
interface Shown {
  line: string;
  depth: number;
  below: Shown[];
}

/** The children that are shown, and how many are left out between the first and the last of them. */
function childrenOf(element: Element): { first: Element[]; left: number; last: Element[] } {
  const first: Element[] = [];
  for (let child = element.firstElementChild; child && first.length < FIRST; child = nextElementOf(child))
    first.push(child);
  const rest = first.length < FIRST ? 0 : element.childElementCount - FIRST;
  const last: Element[] = [];
  for (let child = element.lastElementChild; child && last.length < Math.min(rest, LAST); )
    [last[last.length], child] = [child, previousElementOf(child)];
  return { first, left: rest - last.length, last: last.reverse() };
}

/** Level by level, so that what is deep in one corner does not hide what is near. */
function gather(root: Element, { limit, closed }: ShapeOptions): Shown {
  const top: Shown = { line: lineOf(root), depth: 0, below: [] };
  const queue: [Element, Shown][] = [[root, top]];
  let room = limit - top.line.length;
  const add = (line: string, above: Shown): Shown | null => {
    const shown = { line, depth: above.depth + 1, below: [] };
    room -= line.length + String(shown.depth).length + 2;
    if (room < 0) return null;
    above.below.push(shown);
    return shown;
  };
  for (let at = 0; at < queue.length && room > 0; at += 1) {
    const [element, shown] = queue[at] as [Element, Shown];
    if (element === closed || isClosed(element)) continue;
    const { first, left, last } = childrenOf(element);
    const show = (child: Element) => {
      const one = room > 0 ? add(lineOf(child), shown) : null;
      if (one) queue.push([child, one]);
    };
    first.forEach(show);
    if (left > 0) add(`… ${left}`, shown);
    last.forEach(show);
  }
  return top;
}

/** The lines of what was gathered, in the order of the document; without recursion, for pages may be very deep. */
function print(top: Shown): string[] {
  const lines: string[] = [];
  const stack = [top];
  for (let one = stack.pop(); one; one = stack.pop()) {
    lines.push(`${one.depth} ${one.line}`);
    stack.push(...one.below.toReversed());
  }
  return lines;
}

/**
 * What a page is built of around an element, without a word of what is in it: a line for each element, with its depth
 * (negative above `root`), tag, form of id and classes, names of attributes, and values from closed lists alone. No text, no
 * address, no other value. Takes time in proportion to what is shown and to the number of `root`'s children and ancestors.
 */
export function censoredShape(root: Element, options: ShapeOptions): string {
  const above: string[] = [];
  const quarter = options.limit / 4;
  let length = 0;
  for (const element of around(root)) {
    if (above.length === ABOVE) break;
    const line = `${-above.length - 1} ${lineOf(element)}`;
    length += line.length + 1;
    if (length > quarter) break;
    above.push(line);
  }
  return [...above.reverse(), ...print(gather(root, { ...options, limit: options.limit - length }))]
    .join('\n')
    .slice(0, options.limit);
}

/** So many elements around a draft are looked at where its compose window is not known. */
const AROUND = 400;

/** Whether an element holds more than so many others, without those inside `but`. */
function holdsMore(element: Element, most: number, but: Element): boolean {
  let count = 0;
  let node: Element | null = element.firstElementChild;
  while (node && count <= most) {
    count += 1;
    let next: Element | null = node === but || isClobbered(node) ? null : node.firstElementChild;
    for (let up: Element | null = node; !next && up && up !== element; up = parentElementOf(up))
      next = nextElementOf(up);
    node = next;
  }
  return count > most;
}

/** The largest element around a draft that is still about it rather than about the page. */
export function surroundings(editor: Element): Element {
  let found = editor;
  for (const element of around(editor)) {
    if (holdsMore(element, AROUND, editor)) break;
    found = element;
  }
  return found;
}
