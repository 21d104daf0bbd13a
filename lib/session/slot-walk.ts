import type { Span } from '../judge/letter.ts';
import { findSlots, type Slot, slotBeside } from '../judge/slots.ts';
import type { Change } from '../page/editable.ts';
import { isIn, take } from '../page/listen.ts';
import { boxOnTop } from './frame-offset.ts';
import type { SessionContext } from './parts.ts';

/** Walking from one open slot to the next with Tab, while there are slots that Amends has put in. */
export interface SlotWalk {
  /** After an insertion with slots: selects the first at or after this offset, and lets Tab go on to the others. */
  begin(from: number): void;
  /** Puts away what the slot can be filled with. @param back whether the focus returns to the draft */
  leave(back: boolean): void;
}

/** Keys that move the caret, into a slot or out of it. */
const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** What moves the focus from a slot to what it offers: as in a list that opens. */
const opensChoices = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'ArrowDown' && altKey && !ctrlKey && !metaKey;

/**
 * Where the words of a slot stand after an edit: what is typed in it or right behind it is part of them. Null once the edit
 * went beyond them: a new line, or more taken away than they were.
 */
function wordsAfter({ start, end }: Span, { start: seen, removed, inserted }: Change, text: string): Span | null {
  // A space that was typed before a space is told of as the second of them.
  const isSame = !removed && seen > end && text.slice(end, seen) === text.slice(end + inserted, seen + inserted);
  const at = isSame ? end : seen;
  const until = at + removed;
  if (until < start || (until === start && removed)) {
    return { start: start + inserted - removed, end: end + inserted - removed };
  }
  if (at > end) return { start, end };
  const isMore = at <= start && until >= end && removed > end - start;
  if (isMore || text.slice(at, at + inserted).includes('\n')) return null;
  return { start: Math.min(start, at), end: until <= end ? end + inserted - removed : Math.min(end, at + inserted) };
}

/**
 * Tab keeps its ordinary meaning until Amends has inserted text with open slots, and has it back after the one that leaves
 * the last of them, or when the user presses Escape. A slot that is walked to, or clicked into, shows what it can be filled
 * with.
 */
export function walkSlots(context: SessionContext): SlotWalk {
  const { editable, store, signal } = context;
  const view = editable.element.ownerDocument.defaultView;
  let walking = false;
  /** Where the words stand that are in the slot that was last walked to, or went in its place. */
  let words: Span | null = null;
  const isInWords = ({ start, end }: Span): boolean => words !== null && words.start <= start && end <= words.end;

  const hide = () => store.getState().slot && store.setState({ slot: null });
  const offer = (slot: Slot | undefined) => {
    const choices = slot && context.desk.get()?.choices(context, slot);
    const [rect] = slot ? editable.rectsOf(slot) : [];
    if (!slot || !choices || !rect) return hide();
    store.setState({ card: null, slot: { slot, choices, box: boxOnTop(rect, editable.element), asked: false } });
  };
  const follow = () => {
    const { slot: offered } = store.getState();
    const [rect] = offered ? editable.rectsOf(offered.slot) : [];
    if (offered && rect) store.setState({ slot: { ...offered, box: boxOnTop(rect, editable.element) } });
    else hide();
  };
  const go = (from: number, direction: 1 | -1): boolean => {
    const slot = slotBeside(findSlots(editable.read()), from, direction);
    if (slot) {
      editable.select(slot);
      words = { start: slot.start, end: slot.end };
    }
    offer(slot);
    return slot !== undefined;
  };

  /**
   * The Tab in the last slot, filled or not, puts the caret behind it: the editor would write its own over what is selected,
   * type spaces behind what was typed, or let go of the focus. The next one is the editor's. False where the caret is elsewhere.
   */
  const leaveWords = (at: Span, back: boolean): boolean => {
    if (!words || !isInWords(at) || (back && at.start === at.end)) return false;
    const { end } = words;
    words = null;
    if (at.start < end) editable.select({ start: end, end });
    return true;
  };

  // On the window, on the way down: the editors stop key events at their root.
  view?.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !isIn(event, editable.element)) return;
      const { slot } = store.getState();
      if (slot && opensChoices(event)) {
        take(event);
        return store.setState({ slot: { ...slot, asked: true } });
      }
      if (event.key === 'Escape') {
        walking = false;
        words = null;
        hide();
      }
      if (!walking || event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
      const at = editable.selection() ?? { start: 0, end: 0 };
      walking = (event.shiftKey ? go(at.start, -1) : go(at.end, 1)) || leaveWords(at, event.shiftKey);
      if (!walking) return;
      take(event);
    },
    { signal, capture: true },
  );
  // What is typed goes in place of the slot, or elsewhere: it is answered either way.
  editable.onEdit((change, text) => {
    words = words && wordsAfter(words, change, text);
    hide();
  }, signal);
  view?.addEventListener('scroll', follow, { signal, capture: true, passive: true });
  const offerHere = (): void => {
    const draft = editable.read();
    const { start = -1, end = -1 } = editable.selection() ?? {};
    const slot = findSlots(draft).find((one) => one.start < start && end < one.end);
    // What fits it comes with the desk: where the caret stands by then is looked up anew.
    if (slot && !context.desk.get())
      return void context.desk.bring().then((came) => came && !signal.aborted && offerHere());
    offer(slot);
  };
  // RoosterJS and others stop events at the editor: the way down comes first.
  // What is offered may come of other pages: the user's own click shows it, and no event that this page has made.
  editable.element.addEventListener('click', ({ isTrusted }) => isTrusted && offerHere(), { signal, capture: true });
  editable.element.addEventListener(
    'keyup',
    ({ key, isComposing, isTrusted }) => isTrusted && !isComposing && MOVES.has(key) && !walking && offerHere(),
    { signal, capture: true },
  );

  return {
    begin(from) {
      // Where the last one was filled with a choice, one Tab leaves it like one that was typed into.
      walking = go(from, 1) || isInWords(editable.selection() ?? { start: -1, end: -1 });
    },
    leave(back) {
      hide();
      if (back) editable.element.focus({ preventScroll: true });
    },
  };
}
