import { isClobbered } from './tree.ts';

/** What can't be written as plain text again: links, pictures, lists, tables, islands. */
const MORE_THAN_TEXT =
  'a[href], img, svg, picture, video, audio, object, iframe, table, tr, td, th, ul, ol, li, pre, blockquote, hr, h1, h2, h3, h4, h5, h6, input, button, [contenteditable="false"]';

/** What a reader sees of the way in which words are set, of what is inherited. */
const INHERITED = [
  'fontWeight',
  'fontStyle',
  'fontSize',
  'fontFamily',
  'fontVariant',
  'color',
  'textAlign',
  'textTransform',
  'textIndent',
  'letterSpacing',
  'lineHeight',
  'direction',
  'whiteSpace',
] as const;
/** What is not inherited, and yet seen on all that an element holds. */
const OWN = [
  'textDecorationLine',
  'backgroundColor',
  'verticalAlign',
  'marginLeft',
  'marginRight',
  'paddingLeft',
  'borderLeftWidth',
  'float',
  'position',
  'opacity',
] as const;

/** The same of an element that adds nothing: the first line of a mail may stand in the body itself, and the others each in a `div`. */
const NOTHING = 'none rgba(0, 0, 0, 0) baseline 0px 0px 0px 0px none static 1';

/** How a text is set: by its parent, and by all that holds it within `top`; an element that adds nothing is as if it were not there. */
function looksOf(text: Text, top: Node, view: Window): string {
  const parent = text.parentElement as Element;
  const inherited = view.getComputedStyle(parent);
  const own = new Set<string>();
  for (let element: Element | null = parent; element && element !== top; element = element.parentElement) {
    const style = view.getComputedStyle(element);
    const adds = OWN.map((name) => style[name]).join(' ');
    if (adds !== NOTHING) own.add(adds);
  }
  return [...INHERITED.map((name) => inherited[name]), ...[...own].sort()].join('|');
}

/** Whether all text of a range is set in one way, and nothing but text and lines is in it. Reads computed styles. */
export function looksUniform(range: Range): boolean {
  const top = range.commonAncestorContainer;
  // A text is set in one way: nothing around it need be asked, which may be a form that answers with its fields.
  if (top.nodeType === Node.TEXT_NODE) return true;
  const view = top.ownerDocument?.defaultView;
  if (!view) return false;
  const walker = (top.ownerDocument as Document).createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let looks: string | null = null;
  for (let node: Node | null = top; node; node = walker.nextNode()) {
    if (node !== top && !range.intersectsNode(node)) continue;
    if (node.nodeType !== Node.TEXT_NODE) {
      // What holds all of the range holds the new words as well.
      if (node !== top && (isClobbered(node as Element) || (node as Element).matches(MORE_THAN_TEXT))) return false;
      continue;
    }
    if (!node.parentElement || !/\S/u.test((node as Text).data)) continue;
    const own = looksOf(node as Text, top, view);
    if (looks !== null && looks !== own) return false;
    looks = own;
  }
  return true;
}
