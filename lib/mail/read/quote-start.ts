import { around } from '../../page/tree.ts';
import { addressIn } from './people.ts';

/**
 * What Outlook puts in front of a quoted mail (public mails and code, 2019 to September 2026; old Outlook.com; Outlook for
 * Mac 2011). Copies nested in other mails have `x_` before the id.
 */
const MARKS =
  '[id="appendonsend"],[id="divRplyFwdMsg"],[id="mail-editor-reference-message-container"],[id="x_appendonsend"],[id="x_divRplyFwdMsg"],hr[id="stopSpelling"],[id="OLK_SRC_BODY_SECTION"]';

const LABEL = /^[^\n:：]{1,24}\s?[:：]$/u;

/** The block around a bold label: the nearest one that holds another bold label as well. */
function blockOf(bold: Element, within: Element): Element | null {
  for (const node of around(bold)) {
    if (node === within) return null;
    if (node.querySelectorAll('b, strong').length > 1) return node;
  }
  return null;
}

/** A line drawn above: a rule, or a border as Word and Windows Mail set it. */
const hasLineAbove = (block: Element): boolean =>
  block.previousElementSibling?.localName === 'hr' ||
  [block, block.parentElement].some((element) =>
    /border-top[^;]*(?:solid|\d)/i.test(element?.getAttribute('style') ?? ''),
  );

/**
 * The header lines of a quoted mail where no id says so (Word's, Windows Mail's, or an editor that dropped the ids): a block
 * that begins with a bold label ending in a colon and holds more of them: two in all below a line, three with an address.
 */
function labelledHeader(root: Element): Element | null {
  for (const bold of root.querySelectorAll('b, strong')) {
    if (!LABEL.test((bold.textContent ?? '').trim())) continue;
    const block = blockOf(bold, root);
    if (!block) continue;
    const text = (block.textContent ?? '').trim();
    const labels = [...block.querySelectorAll('b, strong')].filter((one) => LABEL.test((one.textContent ?? '').trim()));
    const starts = text.startsWith((bold.textContent ?? '').trim());
    if (
      starts &&
      labels.length > 1 &&
      (addressIn(text) || block.querySelector('a[href^="mailto:"]') || hasLineAbove(block))
    ) {
      return block;
    }
  }
  return null;
}

/** The first element of the quoted mail that ends a body written in Outlook (or in Word), or null where none is quoted. */
export function quoteStart(root: Element): Element | null {
  return root.querySelector(MARKS) ?? labelledHeader(root);
}

/** Whether an element belongs to what begins at `start`: it is that element, or comes after it. */
export const isFrom = (start: Element | null, element: Element): boolean =>
  start !== null && (start === element || (start.compareDocumentPosition(element) & 4) !== 0);
