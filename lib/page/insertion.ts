import type { Span } from '../judge/letter.ts';
import { changeBetween, shiftSpan } from './change.ts';
import type { Editable, Replaced } from './editable.ts';
import type { Edits } from './edits.ts';
import { withoutScrolling } from './scroll.ts';
import { emptiedInline } from './selection.ts';
import { asRead } from './text-map.ts';
import { signsFor } from './undo-signs.ts';
import { hasModel, type Insertion, write } from './write.ts';

/**
 * How long no input must have come before an insertion, in ms, for it to be an undo step of its own. Closure's UndoRedo
 * saves a state 250 ms after the last change and counts what came in between as one (measured: exact from 300 ms on).
 */
const QUIET = 320;
/** Editors that count what comes sooner as one with what was typed before it, in ms (Quill's `history.delay`, ProseMirror's `newGroupDelay`). */
const QUIETER: readonly [selector: string, ms: number][] = [
  ['.ql-editor', 1050],
  ['.ProseMirror', 550],
];
/** The same after an insertion of our own: two of them came out as two steps from 400 ms on. */
const QUIET_AFTER_OWN = 420;
/** No longer than this is waited for quiet: a page may make input events without end. */
const PATIENCE = 2000;
/** How long an editor has, in ms, to take the insertion into its model, or to undo or double it. */
const SETTLE = 60;

/** What an insertion needs of the place where it writes. */
export interface Surface {
  element: HTMLElement;
  read(): string;
  edits: Edits;
  /** Selects a span; false where that can't be done without touching what is not the draft. */
  select(span: Span): boolean;
  signal: AbortSignal;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const count = (text: string, part: string): number => text.split(part).length - 1;

/** A text without what editors turn into their own: runs of spaces, empty lines. */
const loosely = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the read-back says: `wanted` is what should stand there now, `before` what stood there. */
function outcome(now: string, before: string, wanted: string, inserted: string): Replaced {
  // Where white space alone was to change, it is what counts.
  const form = loosely(before) === loosely(wanted) ? (text: string) => text : loosely;
  if (form(now) === form(wanted)) return 'done';
  if (inserted && count(now, inserted) > count(wanted, inserted) && now.length > wanted.length) return 'taken-twice';
  // The user may have typed on meanwhile: what was put in is there all the same.
  return form(now) !== form(before) && inserted && count(now, inserted) === count(wanted, inserted)
    ? 'done'
    : 'not-taken';
}

/** A letter that stands by itself, and so may be parted from those beside it. */
const LETTER = /^[\p{L}\p{N}\p{P}]$/u;

/**
 * A selected span and what is written over it, without a letter that both begin with, or end in, where nothing else would be
 * left of an inline element. Where something stands before that, words before its last letter would not come to stand in it.
 */
function besideKept({ element, read }: Surface, span: Span, insertion: Insertion): [Span, Insertion] {
  const { text, html } = insertion;
  const emptied = html || !text || hasModel(element) ? null : emptiedInline(element);
  if (!emptied) return [span, insertion];
  const old = read().slice(span.start, span.end);
  const isSame = (at: number) => LETTER.test(old.at(at) ?? '') && old.at(at) === text.at(at);
  if (isSame(0)) return [{ ...span, start: span.start + 1 }, { text: text.slice(1) }];
  if (emptied === 'first' && isSame(-1)) return [{ ...span, end: span.end - 1 }, { text: text.slice(0, -1) }];
  return [span, insertion];
}

/**
 * The insertion itself. Undo is exact in bare contenteditables and textareas because the selection is set anew each time,
 * which closes the browser's own typing step; in editors with an undo of their own because of the signs before and after.
 */
async function sandwich(surface: Surface, span: Span, insertion: Insertion): Promise<boolean> {
  const { element, select } = surface;
  const sign = signsFor(element);
  let selected = false;
  withoutScrolling(element, () => {
    element.focus({ preventScroll: true });
    sign.before();
    selected = select(span);
    if (selected) sign.selected();
  });
  // A microtask comes before whatever the user does next.
  if (sign.settles) await Promise.resolve();
  withoutScrolling(element, () => {
    selected &&= select(span);
    if (!selected) return;
    const [over, words] = besideKept(surface, span, insertion);
    if (over !== span) select(over);
    // Nothing over nothing would take a letter away.
    if (words.text || over.end > over.start) write(element, words);
    const caret = span.start + asRead(insertion.text).length;
    select({ start: caret, end: caret });
    sign.after();
    select({ start: caret, end: caret });
  });
  return selected;
}

/** In an editor that takes what goes on where typing ended for more of it, the letter before is written anew. */
function withLetterBefore(element: HTMLElement, text: string, span: Span, insertion: Insertion): [Span, Insertion] {
  const [letter = ''] = /[^\n]$/u.exec(text.slice(0, span.start)) ?? [];
  const isMore = signsFor(element).joins && span.start === span.end && letter && !insertion.html;
  if (!isMore) return [span, insertion];
  return [{ ...span, start: span.start - letter.length }, { text: letter + insertion.text }];
}

/** Makes the `replace` of an editable: one insertion after another, each checked before and read back after. */
export function makeReplace(surface: Surface): Editable['replace'] {
  const { element, edits, read, signal } = surface;
  const longer = QUIETER.find(([selector]) => element.matches(selector))?.[1] ?? 0;
  let lastOwn = Number.NEGATIVE_INFINITY;
  let queue: Promise<unknown> = Promise.resolve();

  /** Waits until nothing is being typed; the span goes along with what is typed meanwhile. Null where that touched it. */
  const quiet = async (span: Span): Promise<Span | null> => {
    const until = performance.now() + PATIENCE;
    let at: Span | null = span;
    let text = read();
    for (;;) {
      const now = performance.now();
      const ready = Math.max(edits.lastInput() + Math.max(QUIET, longer), lastOwn + Math.max(QUIET_AFTER_OWN, longer));
      if (now >= ready || now >= until || !at) return at;
      await pause(Math.min(ready, until) - now);
      const change = changeBetween(text, read());
      text = read();
      if (change) at = shiftSpan(at, change, text);
    }
  };

  const replace = async (span: Span, insertion: Insertion, expected: string): Promise<Replaced> => {
    if (signal.aborted || !element.isConnected) return 'not-taken';
    if (edits.composing()) return 'composing';
    if (read().slice(span.start, span.end) !== expected) return 'text-changed';
    const at = await quiet(span);
    if (edits.composing()) return 'composing';
    const before = read();
    if (!at || before.slice(at.start, at.end) !== expected || at.end > before.length) return 'text-changed';
    if (signal.aborted || !element.isConnected) return 'not-taken';

    const inserted = asRead(insertion.text);
    const wanted = before.slice(0, at.start) + inserted + before.slice(at.end);
    const written = await sandwich(surface, ...withLetterBefore(element, before, at, insertion));
    lastOwn = performance.now();
    edits.look();
    if (!written) return 'not-taken';
    const atOnce = outcome(read(), before, wanted, inserted);
    if (atOnce === 'taken-twice') return atOnce;
    await pause(SETTLE);
    edits.look();
    return outcome(read(), before, wanted, inserted);
  };

  return (span, text, expected, html) => {
    const insertion = { text, ...(html && { html }) };
    const result = queue.then(() => replace(span, insertion, expected)).catch((): Replaced => 'not-taken');
    queue = result;
    return result;
  };
}
