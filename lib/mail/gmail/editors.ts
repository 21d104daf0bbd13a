import { closestAbove } from '../../page/tree.ts';
import type { EditorFinder } from '../mail.ts';
import { allIn, ancestors, inOrder } from '../read/climb.ts';

/**
 * What Closure's field sets on a body by itself (closure/goog/editor/field.js; captures 2016 to 2020; code of November 2026):
 * any two of its marks, where the loosest two want its inline direction as well.
 */
const FIELD = [
  '[g_editable="true"][role="textbox"]',
  '[g_editable="true"].editable',
  '.editable[role="textbox"][style*="direction"]',
]
  .map((marks) => `${marks}[contenteditable="true"]`)
  .join(',');

/** Loose: any editable that calls itself a text box, of one line or more. */
const TEXT_BOX = ['[role="textbox"]', '[aria-multiline="true"]', '[g_editable="true"]']
  .map((mark) => `${mark}[contenteditable]:not([contenteditable="false"])`)
  .join(',');

/** Form fields that only a compose window has (Gmail.js, InboxSDK, a capture of 2020; November 2026). */
const MARKS =
  'input[name="subjectbox"],input[name="composeid"],input[name="draft"],[name="to"],[peoplekit-id],[command],[data-hovercard-id]';

const BUTTON = '[role="button"],button';
const FIELDS = 'input,textarea:not([role="textbox"])';

/** Google Chat's rooms run the same editor, in frames of their own below `/chat` (2020 to 2026). */
const isChat = ({ ownerDocument }: Element): boolean =>
  /^\/(chat|dynamite)(\/|$)/.test(ownerDocument.location?.pathname ?? '');

/** A compose window has a form's fields and buttons around its body, before the page's main part begins. */
function isInCompose(editor: Element): boolean {
  for (const ancestor of ancestors(editor)) {
    if (ancestor.querySelector(MARKS)) return true;
    if (ancestor.querySelector(FIELDS) && ancestor.querySelector(BUTTON)) return true;
    if (ancestor.matches('body, [role="main"], [role="dialog"]')) return false;
  }
  return false;
}

const isInEditable = (element: Element): boolean =>
  closestAbove(element, '[contenteditable]:not([contenteditable="false"])') !== null;

/** Gmail's draft bodies below a root: those that Closure marks, and any other editable text box inside a compose form. */
export function findEditors(root: Document | Element): HTMLElement[] {
  const strict = allIn(root, FIELD);
  const loose = allIn(root, TEXT_BOX).filter((editor) => editor.localName !== 'textarea' && isInCompose(editor));
  return inOrder([...strict, ...loose]).filter((editor) => !isInEditable(editor) && !isChat(editor));
}

/** Where Gmail is at home, November 2026. */
export const gmailFinder: EditorFinder = { name: 'gmail', matches: ['https://mail.google.com/*'], findEditors };
