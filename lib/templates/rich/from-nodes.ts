import { isAddress } from './html.ts';
import { type Line, normalised, type Run } from './lines.ts';

type Marks = Omit<Run, 'text'>;

const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LISTS = new Set(['ul', 'ol']);
/** A paragraph stands apart from the next without an empty line being written; a list belongs to what it follows. */
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const NO_WORDS = new Set(
  'script style head title template noscript iframe object svg math button select textarea'.split(' '),
);

/** What an element adds to the formatting around it, by its name or its own style. */
function marksOf(element: Element, around: Marks): Marks {
  const name = element.localName;
  const { style } = element as HTMLElement;
  const weight = style?.fontWeight;
  const heading = /^h[1-6]$/.test(name);
  // Google Docs wraps what it copies in a <b> of normal weight.
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : heading || name === 'b' || name === 'strong';
  const isPlain = weight === 'normal' || weight === '400';
  const isItalic = style?.fontStyle ? style.fontStyle !== 'normal' : name === 'i' || name === 'em';
  const isUnderlined = /underline/.test(style?.textDecorationLine || style?.textDecoration || '') || name === 'u';
  const href = name === 'a' ? (element.getAttribute('href')?.trim() ?? '') : '';
  const { bold, underline, ...rest } = around;
  return {
    ...rest,
    ...(bold && !isPlain && { bold }),
    ...(underline && !href && { underline }),
    ...(isBold && { bold: true as const }),
    ...(isItalic && { italic: true as const }),
    // A link is underlined as it is.
    ...(isUnderlined && !href && !around.href && { underline: true as const }),
    ...(isAddress(href) && { href }),
  };
}

/**
 * What the user sees in an element, as lines with the formatting that a mail carries. Reads alone, and takes linear time
 * however deep it is nested.
 * @param leaveOut names elements that are not part of it
 * @param isTight names paragraphs with no room below, beside those that say so in their own style
 */
export function linesFromNodes(
  root: Node,
  leaveOut: (element: Element) => boolean = () => false,
  isTight: (element: Element) => boolean = () => false,
): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  // Whether the next line stands apart from the last: an empty line between them does that already.
  let gap = false;

  const open = (list?: Line['list']) => {
    line ??= { runs: [], ...(list && { list }) };
    return line;
  };
  const isEmptyItem = () => line?.list !== undefined && line.runs.length === 0;
  const close = () => {
    if (!line) return;
    if (gap && !isBlank(line) && lines.length && !isBlank(lines.at(-1) as Line)) lines.push({ runs: [] });
    lines.push(line);
    line = null;
    gap = false;
  };
  const say = (text: string, marks: Marks, preserved: boolean, list: Line['list']) => {
    const parts = preserved ? text.split('\n') : [text.replace(/[\t\n\r\f ]+/g, ' ')];
    parts.forEach((part, index) => {
      if (index) {
        open(list);
        close();
      }
      const last = line?.runs.at(-1)?.text ?? '';
      // A space that begins a line, or follows another, is nothing to see.
      const words = preserved ? part : !last || last.endsWith(' ') ? part.replace(/^ /, '') : part;
      if (words) open(list).runs.push({ text: words.replace(/\u00A0/g, ' '), ...marks });
    });
  };

  interface Around {
    marks: Marks;
    list: Line['list'];
    preserved: boolean;
  }
  // A stack of our own: a hostile page nests deeper than calls may go.
  type Step = { node: Node; around: Around } | { leave: true; apart: boolean };
  const steps: Step[] = [{ node: root, around: { marks: {}, list: undefined, preserved: false } }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      close();
      gap ||= step.apart;
      continue;
    }
    const { node, around } = step;
    if (node.nodeType === 3) say(node.nodeValue ?? '', around.marks, around.preserved, around.list);
    if (node.nodeType !== 1 && node.nodeType !== 11) continue;
    let inside = around;
    if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.localName;
      if (node !== root && (NO_WORDS.has(name) || isHidden(element as HTMLElement) || leaveOut(element))) continue;
      if (name === 'br') {
        open(around.list);
        close();
        continue;
      }
      const item = name === 'li' ? (around.list ?? 'bullet') : wordItem(element);
      const list = name === 'ul' ? 'bullet' : name === 'ol' ? 'number' : (item ?? around.list);
      const space = (element as HTMLElement).style?.whiteSpace;
      const preserved = space
        ? space.startsWith('pre') || space === 'break-spaces'
        : name === 'pre' || around.preserved;
      inside = { marks: marksOf(element, around.marks), list, preserved };
      if (BLOCKS.has(name)) {
        // A paragraph in an item is the item.
        if (!isEmptyItem()) close();
        steps.push({
          leave: true,
          apart:
            APART.has(name) &&
            !list &&
            !LISTS.has(element.nextElementSibling?.localName ?? '') &&
            !(Number.parseFloat((element as HTMLElement).style?.marginBottom) < 1) &&
            !isTight(element),
        });
        if (item) line = { runs: [], list: item };
      }
    }
    for (let child = node.lastChild; child; child = child.previousSibling) steps.push({ node: child, around: inside });
  }
  close();
  return normalised(lines.map(trimmed));
}

const isBlank = ({ runs, list }: Line): boolean => !list && !runs.some(({ text }) => text.trim());

/** Hidden, or the sign that Word writes before an item itself. */
const isHidden = (element: HTMLElement): boolean =>
  Boolean(element.hidden) ||
  element.style?.display === 'none' ||
  /mso-list:\s*ignore/iu.test(element.getAttribute('style') ?? '');

/** The list that a paragraph of Word is an item of: Word says so in its style, and writes the sign as words. */
function wordItem(element: Element): Line['list'] {
  if (element.localName !== 'p' || !/mso-list:\s*l\d/iu.test(element.getAttribute('style') ?? '')) return undefined;
  return /^\s*[\p{L}\d]{1,4}[.)]/u.test(element.textContent) ? 'number' : 'bullet';
}

/** A text without the spaces at its end, in linear time. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}

/** A line without the space at its end. */
const trimmed = ({ runs, ...line }: Line): Line => {
  const last = runs.at(-1);
  if (!last) return { ...line, runs };
  return { ...line, runs: [...runs.slice(0, -1), { ...last, text: withoutEnd(last.text) }] };
};
