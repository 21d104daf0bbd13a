import type { Span } from '../judge/letter.ts';
import type { Held } from './links.ts';

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
  /** What is written now. Those who want to know of a change are told of it first: no offset into this text is moved by one that came before. */
  read(): string;
  /** The DOM range of a span, or null where it can't be had (a textarea; a text that has moved on). */
  rangeOf(span: Span): Range | null;
  /** Where a span is on screen, in viewport px of the element's own window; empty where it is not shown. */
  rectsOf(span: Span): DOMRect[];
  /** Whether all words of a span look the same and nothing but lines is among them: plain text in their place loses nothing. */
  isUniform(span: Span): boolean;
  /** The links, pictures and islands of which nothing would be left if a span's words went. */
  heldIn(span: Span): Held[];
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
  /** Tells those who want to know of a change at once of what they would be told in a moment. */
  look(): void;
  /** Calls back at each sign that the text has changed (typed, pasted, undone, or by script), which is not read yet, until the signal. */
  onTouch(callback: () => void, signal: AbortSignal): void;
  /**
   * Calls back after a change of the text, once for all that came since it was last read or looked at, never during an IME
   * composition, until the signal.
   */
  onEdit(callback: (change: Change, text: string) => void, signal: AbortSignal): void;
}
