import { findSlots, slotBeside } from '../judge/slots.ts';
import type { SessionContext } from './parts.ts';

/** Walking from one open slot to the next with Tab, while there are slots that Amends has put in. */
export interface SlotWalk {
  /** After an insertion with slots: selects the first at or after this offset, and lets Tab go on to the others. */
  begin(from: number): void;
}

/**
 * Tab keeps its ordinary meaning until Amends has inserted text with open slots, and has it back once they are filled or
 * the user presses Escape.
 */
export function walkSlots(context: SessionContext): SlotWalk {
  const { editable, signal } = context;
  let walking = false;

  const go = (from: number, direction: 1 | -1): boolean => {
    const slot = slotBeside(findSlots(editable.read()), from, direction);
    if (slot) editable.select(slot);
    return slot !== undefined;
  };

  // On the window, on the way down: the editors stop key events at their root.
  editable.element.ownerDocument.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (!walking || event.isComposing || !event.composedPath().includes(editable.element)) return;
      if (event.key === 'Escape') walking = false;
      if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
      const { start, end } = editable.selection() ?? { start: 0, end: 0 };
      const went = event.shiftKey ? go(start, -1) : go(end, 1);
      // The Tab after the last slot puts the caret behind it: the editor would write its own over what is selected.
      if (!went && start < end) editable.select({ start: end, end });
      walking = went || start < end;
      if (!walking) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );

  return {
    begin(from) {
      walking = go(from, 1);
    },
  };
}
