import { dispatchCompositionEnd } from './edits.ts';

/** How an editor that keeps an undo of its own is told where a step begins and ends. */
export interface Signs {
  /** Before anything is selected. */
  before(): void;
  /** Once what gives way is selected. */
  selected(): void;
  /** Once it is written. */
  after(): void;
}

const nothing = (): void => {};

/**
 * Closure's editor saves its undo state when the focus leaves, if it knows of a change. Else a Ctrl+Z within 250 ms of the
 * insertion would take the typing before it along; and what was typed within 250 ms of an undo, which it forgets about,
 * would go with the insertion at any time.
 */
const closure = (element: HTMLElement): Signs => {
  const save = () => {
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.blur();
    element.focus({ preventScroll: true });
  };
  return {
    before: save,
    selected: () => dispatchCompositionEnd(element),
    after: () => {
      dispatchCompositionEnd(element);
      save();
    },
  };
};

/** TinyMCE ends its step, and takes what stands there as a new one, when a spelling checker says that it has replaced a word. */
const tinymce = (element: HTMLElement): Signs => {
  const add = () => {
    element.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));
  };
  return { before: nothing, selected: add, after: add };
};

/** Editors with a model, which must know of the selection before they are written to. CKEditor ends its step by that too. */
const withModel = (element: HTMLElement): Signs => ({
  before: nothing,
  selected: () => element.ownerDocument.dispatchEvent(new Event('selectionchange')),
  after: nothing,
});

/**
 * Any other. RoosterJS takes a snapshot when a composition ends. Squire, which shows by nothing that it is there, takes one
 * before it sets the direction of a block: where none has a direction, to take it away changes nothing.
 */
const unknown = (element: HTMLElement): Signs => {
  const end = () => dispatchCompositionEnd(element);
  return {
    before() {
      if (!element.isContentEditable || element.querySelector('[dir]')) return;
      const inputType = 'formatSetBlockTextDirection';
      element.dispatchEvent(
        new InputEvent('beforeinput', { inputType, data: 'null', bubbles: true, cancelable: true }),
      );
    },
    selected: end,
    after: end,
  };
};

const KNOWN: readonly [selector: string, signs: (element: HTMLElement) => Signs][] = [
  ['[g_editable]', closure],
  ['.mce-content-body', tinymce],
  ['.ck, [data-lexical-editor]', withModel],
];

/** The signs for the editor that an element belongs to. */
export function signsFor(element: HTMLElement): Signs {
  const signs = KNOWN.find(([selector]) => element.matches(selector))?.[1] ?? unknown;
  return signs(element);
}
