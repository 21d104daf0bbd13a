import { selectedRange } from './selection.ts';

/** What is put into a draft: its text as it will be read back, and its markup where it has formatting. */
export interface Insertion {
  text: string;
  /** Markup made of escaped words alone; an editable of plain text takes the text. */
  html?: string;
}

/**
 * Whether an editor keeps the draft in a model of its own and puts back, or takes in part, what comes there by `execCommand`,
 * which tells of it only once it is done: anything in CKEditor 5, new lines in Lexical, formatted text in Quill (in Firefox).
 */
const putsBack = (element: HTMLElement, { text, html }: Insertion): boolean =>
  element.matches('.ck') ||
  (element.matches('[data-lexical-editor]') && (html !== undefined || text.includes('\n'))) ||
  (element.matches('.ql-editor') && html !== undefined);

/** An empty clipboard whose words the page can read: in Firefox it reads none of what a content script's own holds. */
function emptyClipboard(element: HTMLElement): DataTransfer {
  const view = element.ownerDocument.defaultView as (Window & { wrappedJSObject?: typeof globalThis }) | null;
  return new (view?.wrappedJSObject ?? globalThis).DataTransfer();
}

/** Hands an insertion to an editor as what the user would paste, or delete. It is for the editor to take it. */
function handOver(element: HTMLElement, { text, html }: Insertion): void {
  if (!text) {
    const range = selectedRange(element);
    const targetRanges = range ? [new StaticRange(range)] : [];
    const inputType = 'deleteContentBackward';
    element.dispatchEvent(
      new InputEvent('beforeinput', { inputType, targetRanges, bubbles: true, cancelable: true, composed: true }),
    );
    return;
  }
  const clipboardData = emptyClipboard(element);
  clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** Writes over what is selected in an element that has the focus; nothing may come of it. */
export function write(element: HTMLElement, insertion: Insertion): void {
  const { text, html } = insertion;
  const document = element.ownerDocument;
  if (putsBack(element, insertion)) handOver(element, insertion);
  else if (html && element.isContentEditable) document.execCommand('insertHTML', false, html);
  else if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
}
