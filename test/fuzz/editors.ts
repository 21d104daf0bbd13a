import type { Page } from 'playwright-core';
import { BODY } from '../browser/harness/typing.ts';
import { ELSEWHERE, GMAIL, OUTLOOK } from '../pages/server.ts';

/** An editor that is driven: where it is, and what only its page can do. */
export interface Editor {
  name: string;
  address: string;
  /** Selector of the element that is written in. */
  field: string;
  /** Another field of the page, to which the focus goes. */
  other: string;
  /** Whether Amends comes only on the user's click on the toolbar button. */
  clicked: boolean;
  /** Its own scripts rewrite what is formatted or pasted, which the browser's undo, all that it has, can't follow. */
  losesUndo?: boolean;
  /** Driven so fast it loses words, or throws, without Amends too: insertions are tested in it, and no sequences run. */
  isFrail?: boolean;
  /** The keys of its redo, where it is not Ctrl+Y. */
  redo?: string;
  /** Its HTML without what depends on where the caret is: a function that runs in the page. */
  atRest?(html: string): string;
  /** What it throws by itself, without Amends too. */
  throws?: RegExp;
  /** How long it works off undos that came one upon the other, in ms. */
  undoesFor?: number;
  /** Puts an empty draft in place of the one that is there. */
  reset(page: Page): Promise<void>;
}

interface Host {
  open(): unknown;
  close(nth: number): void;
}

/** A compose window of a mail host is closed and another one opened. */
const reopen = (page: Page) =>
  page.evaluate(() => {
    const { host } = globalThis as unknown as { host: Host };
    host.close(0);
    host.open();
  });

const mail = (name: string, address: string, other: string): Editor => ({
  name,
  address,
  field: BODY,
  other,
  clicked: false,
  reset: reopen,
});
const gmail = (name: string, query: string) => mail(name, `${GMAIL}?scene=popup${query}`, 'input[name=subjectbox]');
const outlook = (name: string, kind: string) =>
  mail(name, `${OUTLOOK}?scene=new&editor=${kind}`, '[data-app-section] input[type=text]');

/** As the user empties it: the page has nothing to reset. */
async function empty(page: Page): Promise<void> {
  await page.locator('#answer').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

/** The page's own handle puts an empty draft and a new history in place of what was there. */
const renew = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { host: { reset(): unknown } }).host.reset() as undefined);
const other = (name: string, field: string): Editor => ({
  ...{ name, field, address: `${ELSEWHERE}?scene=${name}`, other: '#short', clicked: true, reset: renew },
});

/** Without what CKEditor, Quill and Squire put at the caret to hold the next letter's formatting. Runs in the page, of nothing but itself. */
const withoutCaret = (html: string) =>
  html
    .replace(/<span class="ql-cursor">\uFEFF<\/span>|\u2060{7}|\uFEFF|\u200B/g, '')
    .replace(/(?:<(?:strong|i)>)+(<br data-cke-filler="true">)(?:<\/(?:strong|i)>)+/g, '$1')
    // One in another, but not the end of what holds words.
    .replace(/<(strong|em|b|i|u)>(?:<(strong|em|b|i|u)>(?:<(strong|em|b|i|u)><\/\3>)?<\/\2>)?<\/\1>/g, '')
    // Quill's caret stands in place of what fills an empty line.
    .replace(/<p><\/p>/g, '<p><br></p>');

/** The same in TinyMCE, which at any input makes what does not break at the caret a space. */
const withoutMce = (html: string) =>
  html
    .replace(/<span id="_mce_caret"[^>]*>(.*?)<\/span>/gs, '$1')
    .replaceAll('\uFEFF', '')
    .replace(/<(strong|em)>(?:<(strong|em)><\/\2>)?<\/\1>/g, '')
    .replaceAll('&nbsp;', ' ');

/**
 * Without what Slate puts at the caret to hold the next letter's formatting, which comes in an empty line in place of what
 * fills that, and else parts a text in two. Runs in the page, of nothing but itself.
 */
const withoutMarks = (html: string) =>
  html
    .replace(
      /(?:<(?:strong|em)>)*(<span data-slate-zero-width="n"[^>]*>\uFEFF<br><\/span>)(?:<\/(?:strong|em)>)*/g,
      '$1',
    )
    .replace(
      /<span data-slate-leaf="true">(?:<(?:strong|em)>)*<span data-slate-zero-width="z"[^>]*mark-placeholder[^>]*>\uFEFF<\/span>(?:<\/(?:strong|em)>)*<\/span>/g,
      '',
    )
    .replaceAll(' data-slate-mark-placeholder="true"', '')
    .replace(
      /<\/span>(?:<\/(?:strong|em)>)*<\/span><span data-slate-leaf="true">(?:<(?:strong|em)>)*<span data-slate-string="true">/g,
      '',
    );

export const EDITORS: readonly Editor[] = [
  { ...gmail('closure', ''), undoesFor: 300 },
  outlook('rooster9', 'rooster9'),
  { ...outlook('rooster9-native-undo', 'rooster9-native-undo'), losesUndo: true },
  outlook('rooster8', 'rooster8'),
  gmail('bare', '&editor=bare'),
  { name: 'textarea', address: ELSEWHERE, field: '#answer', other: '#short', clicked: true, reset: empty },
  { ...other('quill', '#other-editor .ql-editor'), redo: 'Control+Shift+z', atRest: withoutCaret },
  other('prosemirror', '#other-editor .ProseMirror'),
  other('lexical', '#other-editor > div'),
  { ...other('squire', '#other-editor'), atRest: withoutCaret },
  {
    ...other('ckeditor', '.ck-editor__editable'),
    atRest: withoutCaret,
    // Lines pasted and written into, more lines pasted behind them, and all of it undone.
    throws: /^CKEditorError: merge-operation-how-many-invalid/,
  },
  { ...other('tinymce', '#other-editor'), atRest: withoutMce },
  { ...other('slate', '#slate'), atRest: withoutMarks },
  other('codemirror', '.cm-content'),
  { ...other('draft-js', '.public-DraftEditor-content'), isFrail: true },
  { ...other('trix', 'trix-editor'), redo: 'Control+Shift+z', isFrail: true },
  { ...other('jodit', '.jodit-wysiwyg'), isFrail: true },
  { ...other('summernote', '.note-editable'), isFrail: true },
];

/** Those that sequences are run in. */
export const DRIVEN = EDITORS.filter(({ isFrail }) => !isFrail);
