import type { Span } from '../judge/letter.ts';

/** What of a textarea's style decides where its words stand. */
const COPIED = (
  'box-sizing border-top-width border-right-width border-bottom-width border-left-width padding-top padding-right ' +
  'padding-bottom padding-left font-family font-size font-style font-weight font-stretch font-variant line-height ' +
  'letter-spacing word-spacing text-align text-indent text-transform tab-size direction'
).split(' ');

/**
 * Where a span of a textarea's text stands, in viewport px: measured on a copy beside the page's content, hidden, gone
 * again at once, for a textarea tells nobody where its words are.
 */
export function spanRects(textarea: HTMLTextAreaElement, { start, end }: Span): DOMRect[] {
  const document = textarea.ownerDocument;
  const style = document.defaultView?.getComputedStyle(textarea);
  const box = textarea.getBoundingClientRect();
  if (!style || !box.width) return [];
  const copy = document.createElement('div');
  for (const name of COPIED) copy.style.setProperty(name, style.getPropertyValue(name));
  const scrollbar = textarea.offsetWidth - textarea.clientWidth - borders(style);
  Object.assign(copy.style, {
    position: 'fixed',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    borderStyle: 'solid',
    width: style.boxSizing === 'border-box' ? `${textarea.offsetWidth - scrollbar}px` : style.width,
    left: `${box.left - textarea.scrollLeft}px`,
    top: `${box.top - textarea.scrollTop}px`,
  });
  const text = document.createTextNode(textarea.value);
  copy.append(text);
  document.documentElement.append(copy);
  try {
    const range = document.createRange();
    range.setStart(text, Math.min(start, text.length));
    range.setEnd(text, Math.min(end, text.length));
    return [...range.getClientRects()];
  } finally {
    copy.remove();
  }
}

const borders = (style: CSSStyleDeclaration) =>
  Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);

/** Scrolls a textarea, and nothing around it, so that the start of a span is in view. */
export function bringSpanIntoView(textarea: HTMLTextAreaElement, span: Span): void {
  const [rect] = spanRects(textarea, span);
  if (!rect) return;
  const box = textarea.getBoundingClientRect();
  if (rect.top < box.top) textarea.scrollTop -= box.top - rect.top;
  else if (rect.bottom > box.bottom) textarea.scrollTop += rect.bottom - box.bottom;
}
