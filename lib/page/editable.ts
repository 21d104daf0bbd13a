import type { Span } from '../judge/letter.ts';

/** One edit of the text: at `start`, `removed` units gave way to `inserted` ones. All in UTF-16 units of the text. */
export interface Change {
  start: number;
  removed: number;
  inserted: number;
}

/** How a replacement ended. Anything but `done` means that the draft is as it was, or that the user must look. */
export type Replaced = 'done' | 'text-changed' | 'composing' | 'not-taken' | 'taken-twice';

/**
 * A place where a draft is written, be it a contenteditable or a textarea: the one thing through which Amends sees and
 * changes text. Offsets are UTF-16 units into `read()`, which is what the user wrote: quotes and signatures left out.
 */
export interface Editable {
  readonly element: HTMLElement;
  read(): string;
  /** The DOM range of a span, or null where it can't be had (a textarea; a text that has moved on). */
  rangeOf(span: Span): Range | null;
  /** Where a span is on screen, in viewport px of the element's own window; empty where it is not shown. */
  rectsOf(span: Span): DOMRect[];
  /** Whether all words of a span look the same and nothing but lines is among them: plain text in their place loses nothing. */
  isUniform(span: Span): boolean;
  /** The span of the user's selection (empty for a caret), or the last one there was in this editable; null where there was none. */
  selection(): Span | null;
  /** Focuses, selects the span and brings it into view within the editor's own scroller. */
  select(span: Span): void;
  /**
   * Replaces a span in one undo step, where the text there is still `expected`, and reads it back. Leaves the caret after
   * the insertion. Never throws; never writes during an IME composition.
   * @param html the same text with its formatting, made of escaped words alone; an editable of plain text takes `text`
   */
  replace(span: Span, text: string, expected: string, html?: string): Promise<Replaced>;
  /** Whether an input method is composing: what is read is then half a word, to be neither judged nor changed. */
  composing(): boolean;
  /** Calls back after each change of the text (typed, pasted, undone, or by script), never during an IME composition, until the signal. */
  onEdit(callback: (change: Change, text: string) => void, signal: AbortSignal): void;
}
