import { dispatchCompositionEnd } from './edits.ts';
import { blockAt, selectedRange } from './selection.ts';

/** How an editor that keeps an undo of its own is told where a step begins and ends. */
export interface Signs {
  /** Before anything is selected. */
  before(): void;
  /** Once what gives way is selected. */
  selected(): void;
  /** Once it is written. */
  after(): void;
  /** Whether what is selected must be a step of its own, done with in a microtask, before anything is written over it. */
  settles?: boolean;
  /** Whether what is written right behind what was typed is one step with it: then the letter before is written anew. */
  joins?: boolean;
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
    before() {
      // While it is still at an undo, it forgets about the first.
      save();
      save();
    },
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

const tellSelection = (element: HTMLElement) => element.ownerDocument.dispatchEvent(new Event('selectionchange'));

/** Editors with a model, which must know of the selection before they are written to. CKEditor ends its step by that too. */
const withModel = (element: HTMLElement): Signs => ({
  before: nothing,
  selected: () => tellSelection(element),
  after: nothing,
});

/** Tells an editor of input that changes nothing: a block is given the direction that it has, or one without loses it. */
function tellOfNothing(element: HTMLElement, data = 'null'): void {
  const inputType = 'formatSetBlockTextDirection';
  element.dispatchEvent(new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }));
}

/** The direction that each of the selected blocks has of its own, `null` as a word for none; undefined where they may differ. */
function directionIn(element: HTMLElement): string | undefined {
  if (!element.querySelector('[dir]')) return 'null';
  const range = selectedRange(element);
  const block = range && blockAt(range.startContainer, element);
  if (!block || block !== blockAt(range.endContainer, element)) return undefined;
  // An empty one would be taken away.
  return (block.getAttribute('dir') ?? 'null') || undefined;
}

/**
 * Slate looks at the selection at the next input, and counts what it does in one turn as one step. Text that goes on where
 * the last one ended it takes for typing, however late.
 */
const slate = (element: HTMLElement): Signs => ({
  before: nothing,
  selected() {
    tellSelection(element);
    tellOfNothing(element);
  },
  after: nothing,
  settles: true,
  joins: true,
});

/** What Summernote's last snapshot shows, as far as it was asked for one here. */
const snapshots = new WeakMap<HTMLElement, Node>();

/** Summernote takes a snapshot when the mouse is let go, and none of what is typed. Two of the same would be an undo that does nothing. */
const summernote = (element: HTMLElement): Signs => {
  const save = () => {
    if (element.isEqualNode(snapshots.get(element) ?? null)) return;
    element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    snapshots.set(element, element.cloneNode(true));
  };
  return { before: save, selected: nothing, after: save };
};

/**
 * Any other. RoosterJS takes a snapshot when a composition ends. Squire, which shows by nothing that it is there, takes one
 * before it sets the direction of a block.
 */
const unknown = (element: HTMLElement): Signs => {
  const end = () => dispatchCompositionEnd(element);
  return {
    before() {
      const direction = element.isContentEditable ? directionIn(element) : undefined;
      if (direction) tellOfNothing(element, direction);
    },
    selected: end,
    after: end,
  };
};

const KNOWN: readonly [selector: string, signs: (element: HTMLElement) => Signs][] = [
  ['[g_editable]', closure],
  ['.mce-content-body', tinymce],
  ['.ck, [data-lexical-editor], trix-editor, .cm-content, .public-DraftEditor-content', withModel],
  ['[data-slate-editor]', slate],
  ['.note-editable', summernote],
];

/** The signs for the editor that an element belongs to. */
export function signsFor(element: HTMLElement): Signs {
  const signs = KNOWN.find(([selector]) => element.matches(selector))?.[1] ?? unknown;
  return signs(element);
}
