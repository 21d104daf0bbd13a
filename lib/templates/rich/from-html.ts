import DOMPurify from 'dompurify';
import { linesFromNodes } from './from-nodes.ts';
import type { Line } from './lines.ts';

/** What may come in; all else is its words, or nothing. */
const ALLOWED = {
  ALLOWED_TAGS:
    'p div br b strong i em u a ul ol li h1 h2 h3 h4 h5 h6 blockquote pre span font table tbody thead tfoot tr td th'.split(
      ' ',
    ),
  ALLOWED_ATTR: ['href', 'style', 'class'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** Elements that need no end, or end by themselves. */
const NO_DEPTH =
  /^<\/?(?:p|br|hr|img|li|dt|dd|tr|t[dh]|thead|tbody|tfoot|option|col|meta|link|input|wbr|area|source)\b/iu;
/** As deep as browsers build a page. */
const DEEPEST = 512;

/** HTML without the tags below a depth that no letter has: building them takes some hosts very long. */
function shallow(html: string): string {
  let depth = 0;
  return html.replace(/<\/?[a-z][^<>]*>/giu, (tag) => {
    if (NO_DEPTH.test(tag)) return tag;
    const here = tag.startsWith('</') ? depth-- : ++depth;
    depth = Math.max(depth, 0);
    return here > DEEPEST ? '' : tag;
  });
}

/** Outlook writes a line a paragraph, with no room between: its style sheet, which does not come along, says so. */
const TIGHT = /p\.MsoNormal[^{}]{0,200}\{[^{}]{0,400}?margin(?:-bottom)?:\s*\.?0/u;
const SHEET = 50_000;

/** Foreign HTML (a paste, a file) as lines: sanitised first, then read. Needs a document: a page's own, not a worker. */
export function linesFromHtml(html: string): Line[] {
  const isTight = TIGHT.test(html.slice(0, SHEET));
  return linesFromNodes(
    DOMPurify.sanitize(shallow(html), {
      ...ALLOWED,
      ALLOWED_TAGS: [...ALLOWED.ALLOWED_TAGS],
      ALLOWED_ATTR: [...ALLOWED.ALLOWED_ATTR],
    }),
    undefined,
    isTight ? (element) => element.className === 'MsoNormal' : undefined,
  );
}
