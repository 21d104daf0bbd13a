import { selectedRange } from './selection.ts';

/** What is put into a draft: its text as it will be read back, and its markup where it has formatting. */
export interface Insertion {
  text: string;
  /** Markup made of escaped words alone; an editable of plain text takes the text. */
  html?: string;
}

const isLexical = (element: HTMLElement): boolean => element.matches('[data-lexical-editor]');

/**
 * Whether an editor keeps the draft in a model of its own and puts back, or takes in part, what comes there by `execCommand`,
 * which tells of it only once it is done: anything in CKEditor 5 and Lexical (which puts words that stand for all of a line
 * behind the lines after it), new lines and formatting (in Firefox) in Quill.
 */
const putsBack = (element: HTMLElement, { text, html }: Insertion): boolean =>
  element.matches('.ck') ||
  isLexical(element) ||
  (element.matches('.ql-editor') && (html !== undefined || text.includes('\n')));

const EMPTY = '<p></p>';

/**
 * The HTML of an insertion as it is pasted: its first block goes on in the line where the caret is, its last takes in the
 * rest. In Lexical an empty first block is a line of its own.
 */
function pasted(element: HTMLElement, { text, html = '' }: Insertion): string {
  const begins = text.startsWith('\n') && !(isLexical(element) && html.startsWith('<div><br></div>'));
  return (begins ? EMPTY : '') + html.replace(/<(\/?)div>/g, '<$1p>') + (text.endsWith('\n') ? EMPTY : '');
}

/** A paste of an insertion. Firefox gives the event a clipboard of its own, of which the page reads what is put in as by itself. */
function pasteOf(element: HTMLElement, insertion: Insertion): ClipboardEvent {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  const { wrappedJSObject: asOfThePage = event } = event as ClipboardEvent & { wrappedJSObject?: ClipboardEvent };
  asOfThePage.clipboardData?.setData('text/plain', insertion.text);
  if (insertion.html) asOfThePage.clipboardData?.setData('text/html', pasted(element, insertion));
  return event;
}

/** What the browser tells an editor before it deletes what is selected. */
function deletionIn(element: HTMLElement): InputEvent {
  const range = selectedRange(element);
  const targetRanges = range ? [new StaticRange(range)] : [];
  const inputType = 'deleteContentBackward';
  return new InputEvent('beforeinput', { inputType, targetRanges, bubbles: true, cancelable: true, composed: true });
}

/** Writes over what is selected in an element that has the focus; nothing may come of it. */
export function write(element: HTMLElement, insertion: Insertion): void {
  const { text, html } = insertion;
  const document = element.ownerDocument;
  // What the user would paste, or delete: it is for the editor to take it.
  if (putsBack(element, insertion)) element.dispatchEvent(text ? pasteOf(element, insertion) : deletionIn(element));
  else if (html && element.isContentEditable) document.execCommand('insertHTML', false, html);
  else if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
}
