import { isIn, take } from '../page/listen.ts';
import { cardFor } from './card.ts';
import type { SessionContext } from './parts.ts';
import { hintOf } from './shown-hints.ts';

/** How long the pointer rests on a phrase before its card opens, and stays after it has left both, in ms. */
const OPEN_AFTER = 300;
const CLOSE_AFTER = 350;

/**
 * Opens a hint's card when the pointer rests on its phrase or clicks it, and closes it when the pointer has left phrase
 * and card. The focus stays where it is: only the keyboard moves it.
 */
export function watchPhrases(context: SessionContext): void {
  const { editable, underlines, store, signal } = context;
  const view = editable.element.ownerDocument.defaultView;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: string | null = null;
  /** Whether the pointer has moved since its button went down. */
  let dragged = false;
  const isSelecting = () => {
    const span = editable.selection();
    return span !== null && span.start !== span.end;
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const open = (id: string) => {
    const hint = hintOf(store, id);
    const card = hint && cardFor(context, hint, false);
    if (card) store.setState({ card });
  };
  const close = () => {
    clearTimeout(timer);
    if (store.getState().card) store.setState({ card: null });
  };
  const hover = (id: string | null) => {
    if (id === over) return;
    over = id;
    clearTimeout(timer);
    const card = store.getState().card;
    // A card that was asked for stays until it is closed.
    if (card?.asked || id === card?.hint.id) return;
    timer = setTimeout(() => (id ? open(id) : store.setState({ card: null })), id ? OPEN_AFTER : CLOSE_AFTER);
  };

  let frame: number | undefined;
  editable.element.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons, isTrusted }) => {
      if (!isTrusted || buttons || frame !== undefined) return;
      frame = view?.requestAnimationFrame(() => {
        frame = undefined;
        if (!signal.aborted) hover(underlines.markAt(clientX, clientY));
      });
    },
    { signal, passive: true },
  );
  // Who drags selects words or moves them: the card must not lie where they are to go, nor stay where it lies in the way.
  editable.element.addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      dragged = false;
      const released = new AbortController();
      const move = ({ buttons }: PointerEvent) => {
        if (!buttons) return released.abort();
        dragged = true;
        close();
      };
      const ends = { signal: AbortSignal.any([signal, released.signal]), capture: true, passive: true };
      view?.addEventListener('pointermove', move, ends);
    },
    { signal, passive: true, capture: true },
  );
  editable.element.addEventListener('dragstart', close, { signal, passive: true, capture: true });
  editable.element.addEventListener('pointerleave', () => hover(null), { signal, passive: true });
  editable.element.addEventListener(
    'click',
    ({ clientX, clientY, isTrusted }) => {
      if (!isTrusted) return;
      const id = underlines.markAt(clientX, clientY);
      clearTimeout(timer);
      // It ends a selection: neither it nor the pointer that then rests there is meant for the phrase.
      if (dragged && isSelecting()) over = id;
      else if (id) open(id);
      else store.setState({ card: null });
    },
    // RoosterJS and others stop events at the editor: the way down comes first.
    { signal, capture: true },
  );
  /** Whether Escape is down that has closed a card. */
  let escaping = false;
  // The focus is in the draft: Escape closes the card there too, and not the host's window around it, however long it is held.
  const hearEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted || !isIn(event, editable.element)) return;
    if (event.type === 'keydown' && !event.repeat) {
      const { card } = store.getState();
      escaping = card !== null && !card.asked;
      if (escaping) close();
    }
    if (!escaping) return;
    if (event.type === 'keyup') escaping = false;
    take(event);
  };
  for (const type of ['keydown', 'keyup'] as const) view?.addEventListener(type, hearEscape, { signal, capture: true });
  context.hoverCard = (inside) => {
    over = inside ? (store.getState().card?.hint.id ?? null) : over;
    if (inside) clearTimeout(timer);
    else hover(null);
  };
}
