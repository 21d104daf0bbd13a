import { uncovered } from '../page/behind.ts';
import { forcedColours } from '../page/forced-colours.ts';
import { boxOnTop } from './frame-offset.ts';
import type { SessionContext } from './parts.ts';
import type { Line } from './state.ts';

/** What opening a menu changes. */
const MENUS: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['style', 'class', 'hidden', 'open', 'aria-hidden', 'aria-expanded'],
};

const same = (some: readonly Line[], others: readonly Line[]): boolean =>
  some.length === others.length && JSON.stringify(some) === JSON.stringify(others);

/**
 * Where highlights can't be painted (forced colours), keeps `state.lines` at the places of the marks, once a frame at most;
 * it is empty, and nothing is listened to, everywhere else. Until the session's signal.
 */
export function watchLines({ store, editable, underlines, signal }: SessionContext): void {
  const { element } = editable;
  const view = element.ownerDocument.defaultView;
  const forced = forcedColours(element.ownerDocument);
  if (!view || !forced) return;
  let drawing: AbortController | undefined;
  let asked = false;

  const draw = () => {
    asked = false;
    if (signal.aborted) return;
    const visible = forced.matches && store.getState().placement.visible;
    const lines = visible
      ? underlines
          .lines()
          .flatMap(({ rects, ...line }) =>
            rects.flatMap((rect) => uncovered(rect, element)).map((rect) => ({ ...line, ...boxOnTop(rect, element) })),
          )
      : [];
    if (!same(lines, store.getState().lines)) store.setState({ lines });
  };
  const soon = () => {
    if (!asked) view.requestAnimationFrame(draw);
    asked = true;
  };
  const follow = () => {
    drawing?.abort();
    drawing = new AbortController();
    soon();
    if (!forced.matches) return;
    const until = AbortSignal.any([signal, drawing.signal]);
    editable.onEdit(soon, until);
    const heard = { capture: true, passive: true, signal: until };
    for (const type of ['scroll', 'resize', 'input']) view.addEventListener(type, soon, heard);
    const end = store.subscribe((now, before) => {
      if (now.hints !== before.hints || now.placement !== before.placement || now.card !== before.card) soon();
    });
    until.addEventListener('abort', end, { once: true });
    // A menu of the page that opens over the words, or goes.
    const menus = new MutationObserver(soon);
    menus.observe(element.ownerDocument, MENUS);
    until.addEventListener('abort', () => menus.disconnect(), { once: true });
    for (const type of ['click', 'keyup', 'transitionend', 'animationend']) view.addEventListener(type, soon, heard);
  };
  forced.addEventListener('change', follow, { signal });
  if (forced.matches) follow();
}
