import { findSlots } from '../judge/slots.ts';
import { take } from '../page/listen.ts';
import { boxOnTop } from './frame-offset.ts';
import type { SessionContext } from './parts.ts';

/** Fields that nothing filled: pasted, or typed by hand. */
const openFields = (draft: string): { start: number; end: number; label: string }[] =>
  [...draft.matchAll(/\{\{\s*[a-z][\w.]*\s*\}\}/giu)].map(({ index, 0: label }) => ({
    start: index,
    end: index + label.length,
    label,
  }));

/** The events of one press on a button, by mouse or by key, in their order. Hosts act on any of them. */
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'keydown', 'keypress', 'keyup', 'click'];
const FIRST = new Set(['pointerdown', 'keydown']);
const LAST = new Set(['keyup', 'click']);
/** The keys that press buttons, and send. */
const PRESSING = new Set(['Enter', ' ']);

/** Whether an event is of a key that sends nothing, as most are. */
const isLetter = (event: Event): boolean => 'key' in event && !PRESSING.has(event.key as string);

/**
 * Asks once before a mail goes out with an open slot in it ("[date] is still in your mail"): the first attempt is held,
 * with all the events of that press, and the slot shown; the next attempt goes through. It never sends anything itself,
 * and never asks twice for the same slots.
 */
export function guardSend({ compose, editable, store, signal }: SessionContext): void {
  let asked = '';
  let holding = false;

  /** Whether an event is one on the send button. What happens in the draft is not: the button is not looked for at each letter. */
  const isOnButton = (event: Event): boolean => {
    const path = event.composedPath();
    return !path.includes(editable.element) && path.includes(compose.sendButton() as EventTarget);
  };
  const isSend = (event: Event): boolean => compose.isSend(event) || (event.type !== 'keydown' && isOnButton(event));

  const openSlot = () => {
    const draft = editable.read();
    const slots = [...findSlots(draft), ...openFields(draft)];
    const labels = slots.map(({ label }) => label).join('\n');
    if (!slots[0] || labels === asked) return undefined;
    asked = labels;
    return { first: slots[0], count: slots.length };
  };

  const hold = (event: Event) => {
    if (isLetter(event) || !isSend(event)) {
      if (FIRST.has(event.type)) holding = false;
      return;
    }
    const starts = FIRST.has(event.type) && !(event as KeyboardEvent).repeat;
    // A click may come alone, from a script or an assistive tool: it is an attempt of its own then.
    if (starts || (event.type === 'click' && !holding)) {
      const open = openSlot();
      holding = open !== undefined;
      if (open) {
        editable.select(open.first);
        const button = compose.sendButton();
        const spares = button ? boxOnTop(button.getBoundingClientRect(), button) : undefined;
        const values = { slot: open.first.label, count: open.count };
        store.setState({ notice: { key: 'notice.slotLeft', values, ...(spares && { spares }) } });
      }
    }
    if (!holding) return;
    take(event);
    if (LAST.has(event.type)) holding = false;
  };

  const view = editable.element.ownerDocument.defaultView;
  for (const type of PRESS) view?.addEventListener(type, hold, { signal, capture: true });
}
