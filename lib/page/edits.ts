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
  /** Looks in a moment, unless somebody does before. */
  lookSoon(): void;
  onTouch(callback: () => void, signal: AbortSignal): void;
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

/**
 * How long after a key the text is read where nobody has looked before, in ms: to read a long draft takes longer than all
 * else that a key costs, and those who must know at once look.
 */
const READ_AFTER = 200;
/** What may be the last that is heard of a change. */
const ENDS = new Set(['compositionend', 'focusout']);

/** Keeps one of those to be told, until its signal. */
function keep<Told>(all: Set<Told>, one: Told, until: AbortSignal): void {
  if (until.aborted) return;
  all.add(one);
  until.addEventListener('abort', () => all.delete(one), { once: true });
}

const TYPES = ['input', 'compositionstart', 'compositionend', 'keydown', 'keyup', 'focusout'];

/**
 * Watches what is typed into an element and tells of the changes of its text, those of a moment as one, composed text only
 * once it is whole. A key with code 229 is an input method at work, even where no composition has been announced. Changes
 * made by script are seen where the caller calls `look` or `lookSoon`.
 */
export function watchEdits(element: HTMLElement, read: () => string, signal: AbortSignal): Edits {
  const subscribers = new Set<(change: Change, text: string) => void>();
  const touched = new Set<() => void>();
  let text = read();
  let lastInput = Number.NEGATIVE_INFINITY;
  let composition = false;
  let imeKey = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const look = () => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || composition || imeKey) return;
    const now = read();
    const change = changeBetween(text, now);
    text = now;
    if (!change) return;
    for (const tell of [...subscribers]) tell(change, now);
  };
  const lookSoon = () => {
    if (!signal.aborted) timer ??= setTimeout(look, READ_AFTER);
  };
  const touch = () => {
    lastInput = performance.now();
    if (!composition && !imeKey) for (const tell of [...touched]) tell();
  };

  const on: Record<string, (event: Event) => void> = {
    input: (event) => {
      composition = (event as InputEvent).isComposing === true;
      touch();
    },
    compositionstart: () => {
      // What was written before is not part of what is composed.
      look();
      composition = true;
    },
    compositionend: () => {
      composition = false;
      imeKey = false;
    },
    keydown: (event) => {
      const { keyCode, isComposing } = event as KeyboardEvent;
      if (keyCode === 229) look();
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
      if (ENDS.has(event.type)) look();
      else lookSoon();
    },
    signal,
  );

  return {
    composing: () => composition || imeKey,
    lastInput: () => lastInput,
    touch,
    look,
    lookSoon,
    // The same function may subscribe twice, with two lifetimes.
    onTouch: (callback, until) => keep(touched, () => callback(), until),
    subscribe: (callback, until) => keep(subscribers, (change, now) => callback(change, now), until),
  };
}
