import { closestAbove } from '../../page/tree.ts';
import type { EditorFinder } from '../mail.ts';
import { allIn, ancestors, inOrder, isAfter } from '../read/climb.ts';
import { RECIPIENT_PILL, RECIPIENT_ROW } from './recipients.ts';
import { hasSendButton } from './send.ts';

const EDITABLE = '[contenteditable]:not([contenteditable="false"])';

/** Seen live on 26 September 2026; the builds before had no role (Briskine; public user scripts 2023 to 2026). */
const STRICT = `[id^="editorParent_"] ${EDITABLE}`;
/** Loose: an editable text box, of several lines if it says so. */
const LOOSE = `${EDITABLE}[role="textbox"],${EDITABLE}[aria-multiline="true"]`;

const isBody = (element: Element): boolean =>
  element.matches('[role="textbox"],[aria-multiline="true"]') && element.localName !== 'textarea';
const isSeveralLines = (element: Element): boolean =>
  element.getAttribute('aria-multiline') === 'true' || element.closest('[id^="editorParent_"]') !== null;

/** Recipients are typed into editables as well: in a labelled group, or with pills in them. */
const isWell = (element: Element): boolean =>
  element.closest(RECIPIENT_ROW) !== null ||
  (!isSeveralLines(element) && element.querySelector(`${RECIPIENT_PILL},button`) !== null);

/**
 * The compose window around an editable: the smallest ancestor with a send button, or with buttons and another field before
 * the editable, as a form has.
 */
function windowOf(element: Element): Element | null {
  for (const ancestor of ancestors(element)) {
    if (hasSendButton(ancestor, element)) return ancestor;
    const fields = ancestor.querySelector('button,[role="button"]')
      ? ancestor.querySelectorAll(`input,${EDITABLE}`)
      : [];
    if ([...fields].some((field) => isAfter(element, field))) return ancestor;
  }
  return null;
}

/** Where nothing says which editable is the body, it is the last one of its window: recipients come before it. */
function isLast(element: Element, all: readonly Element[]): boolean {
  const within = windowOf(element);
  const last = all.filter((other) => within?.contains(other)).at(-1);
  return last === element;
}

/** Outlook's draft bodies below a root, those behind other tabs included; never messages being read, nor recipients' fields. */
export function findEditors(root: Document | Element): HTMLElement[] {
  const strict = allIn(root, STRICT).filter(isBody);
  const loose = allIn(root, LOOSE).filter((element) => isBody(element) && !isWell(element));
  const sure = loose.filter((element) => isSeveralLines(element) && windowOf(element) !== null);
  const known = [...strict, ...sure];
  const unsure = loose.filter(
    (element) => !known.some((body) => windowOf(element)?.contains(body)) && isLast(element, loose),
  );
  return inOrder([...known, ...unsure]).filter(
    (element) => closestAbove(element, EDITABLE) === null && element.getAttribute('role') !== 'document',
  );
}

/** Where Outlook on the web is at home, October 2026: its old hosts and the one it is moving to. */
export const outlookFinder: EditorFinder = {
  name: 'outlook',
  matches: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  findEditors,
};
