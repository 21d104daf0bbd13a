import type { Span } from '../judge/letter.ts';
import type { Editable } from './editable.ts';
import { watchEdits } from './edits.ts';
import { makeReplace } from './insertion.ts';
import { listen } from './listen.ts';
import { inView } from './scroll.ts';
import { bringSpanIntoView, spanRects } from './textarea-rects.ts';

/** The editable of a textarea: see {@link Editable}. It has no ranges, so that nothing in it can be underlined. */
export function makeTextarea(element: HTMLTextAreaElement, signal: AbortSignal): Editable {
  const read = () => element.value;
  const edits = watchEdits(element, read, signal);
  // Scripts set a textarea's value without a sign; the next thing that happens to it shows that.
  listen(element, ['selectionchange', 'focusin', 'change'], () => edits.lookSoon(), signal);

  let touched = element.ownerDocument.activeElement === element || element.selectionStart > 0;
  listen(
    element,
    ['focusin'],
    (event) => {
      if (event.target === element) touched = true;
    },
    signal,
  );

  const trySelect = ({ start, end }: Span): boolean => {
    if (element.disabled || element.readOnly) return false;
    // Setting the same selection again would not end the browser's typing step.
    if (element.selectionStart === start && element.selectionEnd === end) {
      element.setSelectionRange(0, element.value.length);
    }
    element.setSelectionRange(start, end);
    return true;
  };

  return {
    element,
    read() {
      edits.look();
      return read();
    },
    rangeOf: () => null,
    rectsOf: (span) => inView(element, spanRects(element, span)),
    isUniform: () => true,
    heldIn: () => [],
    selection: () => (touched ? { start: element.selectionStart, end: element.selectionEnd } : null),
    select(span) {
      element.focus({ preventScroll: true });
      element.setSelectionRange(span.start, span.end);
      bringSpanIntoView(element, span);
    },
    replace: makeReplace({ element, read, edits, select: trySelect, signal }),
    composing: edits.composing,
    look: edits.look,
    onTouch: (callback, until) => edits.onTouch(callback, AbortSignal.any([until, signal])),
    onEdit: (callback, until) => edits.subscribe(callback, AbortSignal.any([until, signal])),
  };
}
