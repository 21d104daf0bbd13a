import { shadowOf } from '../page/shadow.ts';
import { closestAbove } from '../page/tree.ts';
import type { Compose, MailHost } from './mail.ts';
import { noAnchors } from './read/anchors.ts';
import { isForeign } from './read/foreign.ts';
import { isShown } from './read/visible.ts';

const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
/** Fields of one line are for names and addresses, passwords for nobody. */
const isWritable = (field: HTMLTextAreaElement): boolean => !field.disabled && !field.readOnly;
/** A page that does not want Amends says so. */
const REFUSED = '[data-amends-off]';

/** The document inside a same-origin frame, or null. */
function inside(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}

/** The element that has the focus, through shadow roots and frames of the same origin. */
function focusedIn(root: Document | ShadowRoot): Element | null {
  const active = root.activeElement;
  if (!active) return null;
  const deeper = shadowOf(active) ?? (/^i?frame$/.test(active.localName) ? inside(active) : null);
  return deeper ? (focusedIn(deeper) ?? null) : active;
}

/** Whether the element, or the shadow tree that it is in, stands below what refuses Amends. */
function isRefused(element: Element): boolean {
  if (element.closest(REFUSED)) return true;
  const root = element.getRootNode();
  return 'host' in root ? isRefused(root.host as Element) : false;
}

/** The outermost editable around an element, for the focus may be on a link or a cell inside it. */
function editableAround(element: Element): HTMLElement | null {
  let found = element.closest<HTMLElement>(EDITABLE);
  for (let outer = found; outer; outer = closestAbove(outer, EDITABLE)) found = outer;
  return found;
}

/**
 * The field that the user is writing in, wherever it is: a `textarea` that takes text, or a `contenteditable`. Null where the
 * focus is on none, or the page refuses Amends. A document whose whole body is editable counts.
 */
export function findFocused(document: Document): HTMLElement | null {
  const active = focusedIn(document);
  if (!active) return null;
  const field = active.localName === 'textarea' ? (active as HTMLTextAreaElement) : null;
  const page = active.ownerDocument;
  const whole = page.designMode === 'on' ? page.body : null;
  const found = field ? (isWritable(field) ? field : null) : (editableAround(active) ?? whole);
  return found && !isRefused(found) ? found : null;
}

let count = 0;
const keys = new WeakMap<HTMLElement, string>();

function keyOf(editor: HTMLElement): string {
  const key = keys.get(editor) ?? `anywhere:${++count}`;
  keys.set(editor, key);
  return key;
}

function compose(editor: HTMLElement): Compose {
  return {
    host: anywhere,
    editor,
    root: editor,
    kind: 'new',
    key: () => keyOf(editor),
    subject: () => '',
    recipients: () => [],
    me: () => null,
    thread: () => [],
    sendButton: () => null,
    isSend: () => false,
    isVisible: () => isShown(editor),
    missing: () => [],
    anchors: () => noAnchors(),
    isNotDraft: (element) => element.matches('blockquote, .gmail_quote') || isForeign(element),
  };
}

/** Any field of any page, once the user has clicked for it: nothing but its text is known. */
export const anywhere: MailHost = { name: 'anywhere', matches: [], findEditors: () => [], compose };
