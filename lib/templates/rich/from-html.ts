import DOMPurify from 'dompurify';
import { linesFromNodes } from './from-nodes.ts';
import type { Line } from './lines.ts';

/** What may come in; all else is its words, or nothing. */
const ALLOWED = {
  ALLOWED_TAGS:
    'p div br b strong i em u a ul ol li h1 h2 h3 h4 h5 h6 blockquote pre span font table tbody thead tfoot tr td th'.split(
      ' ',
    ),
  ALLOWED_ATTR: ['href', 'style'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** Foreign HTML (a paste, a file) as lines: sanitised first, then read. Needs a document: a page's own, not a worker. */
export const linesFromHtml = (html: string): Line[] =>
  linesFromNodes(
    DOMPurify.sanitize(html, {
      ...ALLOWED,
      ALLOWED_TAGS: [...ALLOWED.ALLOWED_TAGS],
      ALLOWED_ATTR: [...ALLOWED.ALLOWED_ATTR],
    }),
  );
