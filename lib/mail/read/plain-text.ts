import { firstChildOf, isClobbered, nextSiblingOf } from '../../page/tree.ts';

/** Elements that begin and end a line by themselves. Tag names are enough: mails are laid out by them. */
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'title', 'button', 'textarea', 'svg']);

const isHidden = (element: Element): boolean =>
  UNSEEN.has(element.localName) || /display:\s*none/i.test(element.getAttribute('style') ?? '');

/**
 * The text of a mail as lines, without layout: cheap, and the same whether it is shown or not. Elements for which `leaveOut`
 * holds are skipped with all that is in them. No blank line at either end, never two in a row.
 * @param enough after so many UTF-16 units no more is read
 */
export function plainText(
  root: Node,
  leaveOut: (element: Element) => boolean = () => false,
  enough = Number.POSITIVE_INFINITY,
): string {
  const lines: string[] = [''];
  let length = 0;
  const add = (text: string) => {
    lines[lines.length - 1] += text;
    length += text.length;
  };
  const endLine = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const read = (node: Node) => {
    if (node.nodeType === 3) add((node as Text).data.replace(/[\s\u00A0]+/gu, ' '));
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    const element = node as Element;
    if (node.nodeType === 1 && isClobbered(element)) return;
    if (element.localName === 'br') {
      lines.push('');
      return;
    }
    if (node !== root && node.nodeType === 1 && (isHidden(element) || leaveOut(element))) return;
    const isBlock = BLOCKS.has(element.localName);
    if (isBlock) endLine();
    for (let child = firstChildOf(node); child && length < enough; child = nextSiblingOf(child)) read(child);
    if (isBlock) endLine();
  };
  read(root);
  const text = lines.map((line) => line.replace(/[\u200B\uFEFF]/gu, '').trim()).join('\n');
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** How much of a text is seen of a draft when it is asked which one it is, in UTF-16 units. */
const SEEN = 2000;

/** The beginning of a body's plain text, by which its draft is known again. It is asked for with each judgement: no more is read than that. */
export const beginningOf = (editor: Element): string => plainText(editor, undefined, 2 * SEEN).slice(0, SEEN);
