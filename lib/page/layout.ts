/** How an element takes part in the text: what a browser's line layout does with it, as far as reading needs it. */
export interface Layout {
  /** Its text starts and ends lines. */
  block: boolean;
  /** It shows a bullet or number: a line, even where nothing is written in it. */
  bullet: boolean;
  /** Neither it nor its text is shown. */
  gone: boolean;
  /** Its own text is not shown, though a child's may be. */
  invisible: boolean;
  /** Which white space is kept: none of a run but one space, line breaks alone, or all. */
  keeps: 'none' | 'breaks' | 'all';
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const GONE: Layout = { block: false, bullet: false, gone: true, invisible: true, keeps: 'none' };
const NEVER_SHOWN = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK DATALIST'.split(' '));

/** Elements that fill a place in the line and have no text of the user's in them. */
const ATOMS = new Set(
  'IMG INPUT SELECT TEXTAREA IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SVG MATH METER PROGRESS PICTURE'.split(' '),
);

const tag = (element: Element): string => element.localName.toUpperCase();

/** Whether an element is an image, a control or the like: something in the line, but no text. */
export const isAtom = (element: Element): boolean => ATOMS.has(tag(element));

function kept(style: CSSStyleDeclaration): Layout['keeps'] {
  const value = style.getPropertyValue('white-space-collapse') || style.whiteSpace;
  if (value === 'pre-line' || value === 'preserve-breaks') return 'breaks';
  return /^(pre|break-spaces)/.test(value) ? 'all' : 'none';
}

/**
 * The layout of an element. Computed style where there is one; by the element's name where it is in no rendered document.
 * An inherited `visibility` counts only against a visible root, so that a minimised editor still reads as it did.
 */
export function layoutOf(element: Element, rootIsVisible: boolean): Layout {
  const name = tag(element);
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const display = style?.display ?? '';
  if (NEVER_SHOWN.has(name) || display === 'none') return GONE;
  return {
    block: display ? !/^(inline|contents|ruby)/.test(display) : BLOCKS.has(name),
    bullet: display ? display === 'list-item' && style?.listStyleType !== 'none' : name === 'LI',
    gone: false,
    invisible: rootIsVisible && (style?.visibility === 'hidden' || style?.visibility === 'collapse'),
    keeps: style ? kept(style) : name === 'PRE' ? 'all' : 'none',
  };
}

/** Whether an element's own text is visible, its display aside. */
export function isVisible(element: Element): boolean {
  const visibility = element.ownerDocument.defaultView?.getComputedStyle(element).visibility;
  return visibility !== 'hidden' && visibility !== 'collapse';
}
