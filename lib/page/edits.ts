import { changeBetween } from './change.ts';
import type { Change } from './editable.ts';
import { isIn, listen } from './listen.ts';

/** What is known of the typing in an editable. */
export interface Edits {
  /** Whether an input method is composing: nothing may be written or judged then. */
  composing(): boolean;
  /** When the last input was made, in ms of `performance.now()`, or what is written was last changed without any. */
  lastInput(): number;
  /** Notes that what is written has changed: editors make no input event of what they paste or format themselves. */
  touch(): void;
  /** Looks whether the text has changed, and tells of it. */
  look(): void;
  subscribe(callback: (change: Change, text: string) => void, signal: AbortSignal): void;
}

/** Composition events that Amends itself dispatches: they say nothing of an input method. */
const own = new WeakSet<Event>();

/** Dispatches the end of a composition that never was: the sign at which RoosterJS takes an undo snapshot. */
export function dispatchCompositionEnd(element: HTMLElement): void {
  const event = new CompositionEvent('compositionend', { data: '', bubbles: true });
  own.add(event);
  element.dispatchEvent(event);
}

const TYPES = ['input', 'compositionstart', 'compositionend', 'keydown', 'keyup', 'focusout'];

/**
 * Watches what is typed into an element and tells of each change of its text, composed text only once it is whole. A
 * key with code 229 is an input method at work, even where no composition has been announced. Changes made by script
 * are seen where the caller calls `look`.
 */
export function watchEdits(element: HTMLElement, read: () => string, signal: AbortSignal): Edits {
  const subscribers = new Set<(change: Change, text: string) => void>();
  let text = read();
  let lastInput = Number.NEGATIVE_INFINITY;
  let composition = false;
  let imeKey = false;

  const look = () => {
    if (signal.aborted || composition || imeKey) return;
    const now = read();
    const change = changeBetween(text, now);
    text = now;
    if (!change) return;
    for (const tell of [...subscribers]) tell(change, now);
  };

  const on: Record<string, (event: Event) => void> = {
    input: (event) => {
      lastInput = performance.now();
      composition = (event as InputEvent).isComposing === true;
    },
    compositionstart: () => {
      composition = true;
    },
    compositionend: () => {
      composition = false;
      imeKey = false;
    },
    keydown: (event) => {
      const { keyCode, isComposing } = event as KeyboardEvent;
      imeKey = keyCode === 229;
      if (isComposing) composition = true;
    },
    keyup: () => {
      imeKey = false;
    },
    focusout: () => {
      composition = false;
      imeKey = false;
    },
  };
  listen(
    element,
    TYPES,
    (event) => {
      if (own.has(event) || !isIn(event, element)) return;
      on[event.type]?.(event);
      look();
    },
    signal,
  );

  return {
    composing: () => composition || imeKey,
    lastInput: () => lastInput,
    touch() {
      lastInput = performance.now();
    },
    look,
    subscribe(callback, until) {
      if (until.aborted) return;
      // The same function may subscribe twice, with two lifetimes.
      const tell = (change: Change, now: string) => callback(change, now);
      subscribers.add(tell);
      until.addEventListener('abort', () => subscribers.delete(tell), { once: true });
    },
  };
}
