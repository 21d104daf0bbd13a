/** What can't be written as plain text again: links, pictures, lists, tables, islands. */
const MORE_THAN_TEXT =
  'a[href], img, svg, picture, video, audio, object, iframe, table, tr, td, th, ul, ol, li, pre, blockquote, hr, h1, h2, h3, h4, h5, h6, input, button, [contenteditable="false"]';

/** What a reader sees of the way in which words are set. */
const LOOKS = [
  'fontWeight',
  'fontStyle',
  'fontSize',
  'fontFamily',
  'textDecorationLine',
  'color',
  'backgroundColor',
  'verticalAlign',
  'textAlign',
  'whiteSpace',
] as const;

/** Whether all text of a range is set in one way, and nothing but text and lines is in it. Reads computed styles. */
export function looksUniform(range: Range): boolean {
  const top = range.commonAncestorContainer;
  const view = top.ownerDocument?.defaultView;
  if (!view) return false;
  const walker = (top.ownerDocument as Document).createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let looks: string | null = null;
  for (let node: Node | null = top; node; node = walker.nextNode()) {
    if (node !== top && !range.intersectsNode(node)) continue;
    if (node.nodeType === Node.ELEMENT_NODE) {
      // What holds all of the range holds the new words as well.
      if (node !== top && (node as Element).matches(MORE_THAN_TEXT)) return false;
      continue;
    }
    const parent = node.parentElement;
    if (!parent || !/\S/u.test((node as Text).data)) continue;
    const style = view.getComputedStyle(parent);
    const own = LOOKS.map((name) => style[name]).join('|');
    if (looks !== null && looks !== own) return false;
    looks = own;
  }
  return true;
}
