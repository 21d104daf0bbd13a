import { selectedRange } from './selection.ts';

/** What is put into a draft: its text as it will be read back, and its markup where it has formatting. */
export interface Insertion {
  text: string;
  /** Markup made of escaped words alone; an editable of plain text takes the text. */
  html?: string;
}

const DRAFT_JS = '.public-DraftEditor-content';
const isLexical = (element: HTMLElement): boolean => element.matches('[data-lexical-editor]');

/**
 * Whether an editor keeps the draft in a model of its own and puts back, or takes in part, what comes there by `execCommand`,
 * which tells of it only once it is done: anything in CKEditor 5 and Lexical (which puts words that stand for all of a line
 * behind the lines after it), new lines and formatting (in Firefox) in Quill, words in Draft.js, which doubles or loses them.
 * CodeMirror and Trix take it for typing, as one step with what was typed before.
 */
const putsBack = (element: HTMLElement, { text, html }: Insertion): boolean =>
  element.matches('.ck, trix-editor') ||
  isLexical(element) ||
  (element.matches(`.cm-content, ${DRAFT_JS}`) && text !== '') ||
  (element.matches('.ql-editor') && (html !== undefined || text.includes('\n')));

/** Whether an editor draws the draft anew from a model of its own. */
export const hasModel = (element: HTMLElement): boolean =>
  !element.isContentEditable ||
  isLexical(element) ||
  element.matches(`.ck, trix-editor, .cm-content, .ql-editor, .ProseMirror, [data-slate-editor], ${DRAFT_JS}`);

const EMPTY = '<p></p>';

/**
 * The HTML of an insertion as it is pasted: its first block goes on in the line where the caret is, its last takes in the
 * rest. In Lexical an empty first block is a line of its own.
 */
function pasted(element: HTMLElement, { text, html = '' }: Insertion): string {
  const begins = text.startsWith('\n') && !(isLexical(element) && html.startsWith('<div><br></div>'));
  return (begins ? EMPTY : '') + html.replace(/<(\/?)div>/g, '<$1p>') + (text.endsWith('\n') ? EMPTY : '');
}

/** Puts an insertion into the clipboard of an event. Firefox gives it one of its own, of which the page reads what is put in as by itself. */
function fill(event: ClipboardEvent | InputEvent, element: HTMLElement, insertion: Insertion): void {
  const { wrappedJSObject: asOfThePage = event } = event as typeof event & { wrappedJSObject?: typeof event };
  const clipboard = 'clipboardData' in asOfThePage ? asOfThePage.clipboardData : asOfThePage.dataTransfer;
  clipboard?.setData('text/plain', insertion.text);
  // Draft.js leaves out the empty lines of markup, but not of text.
  if (insertion.html && !element.matches(DRAFT_JS)) clipboard?.setData('text/html', pasted(element, insertion));
}

const TOLD: EventInit = { bubbles: true, cancelable: true, composed: true };

/** A paste of an insertion. */
function pasteOf(element: HTMLElement, insertion: Insertion): ClipboardEvent {
  const event = new ClipboardEvent('paste', { ...TOLD, clipboardData: new DataTransfer() });
  fill(event, element, insertion);
  return event;
}

/** What the browser tells an editor before it writes over what is selected, or deletes it. */
function inputIn(element: HTMLElement, insertion: Insertion): InputEvent {
  const range = selectedRange(element);
  const init = { ...TOLD, targetRanges: range ? [new StaticRange(range)] : [] };
  const { text, html } = insertion;
  if (!text) return new InputEvent('beforeinput', { ...init, inputType: 'deleteContentBackward' });
  // A line break in plain data would stay one within a line.
  if (!html && !text.includes('\n'))
    return new InputEvent('beforeinput', { ...init, inputType: 'insertText', data: text });
  const dataTransfer = new DataTransfer();
  const event = new InputEvent('beforeinput', { ...init, inputType: 'insertFromPaste', dataTransfer });
  fill(event, element, insertion);
  return event;
}

/** Writes over what is selected in an element that has the focus; nothing may come of it. */
export function write(element: HTMLElement, insertion: Insertion): void {
  const { text, html } = insertion;
  const document = element.ownerDocument;
  const takes = (event: Event) => !element.dispatchEvent(event);
  // What the user would paste, or delete: it is for the editor to take it. Trix takes formatting when the browser is about to.
  if (putsBack(element, insertion)) (text && takes(pasteOf(element, insertion))) || takes(inputIn(element, insertion));
  // An editor that writes what it is told of itself stops the browser; it may not know of what comes by `execCommand`.
  else if (element.isContentEditable && takes(inputIn(element, insertion))) return;
  else if (html && element.isContentEditable) document.execCommand('insertHTML', false, html);
  else if (text) document.execCommand('insertText', false, text);
  else document.execCommand('delete');
}
