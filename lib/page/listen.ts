import { shadowsAround } from './shadow.ts';

/** Has `add` put its listeners (the same functions each time) on a document's window, now and whenever the page has rewritten its document. Until the signal. */
export function listenAnew(document: Document, add: (view: Window) => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  add(view);
  const rewritten = new MutationObserver(() => add(view));
  rewritten.observe(document, { childList: true });
  signal.addEventListener('abort', () => rewritten.disconnect(), { once: true });
}

/**
 * Listens on an element's window, on the way down, so that no editor can stop the event before; listens again whenever
 * the page has rewritten its document (`document.open()` takes all listeners away). Until the signal.
 */
export function listen(
  element: Element,
  types: readonly string[],
  handler: (event: Event) => void,
  signal: AbortSignal,
): void {
  // A listener that is there already is not added twice.
  const add = (view: Window) => {
    for (const type of types) view.addEventListener(type, handler, { capture: true, passive: true, signal });
  };
  listenAnew(element.ownerDocument, add, signal);
}

/** Takes an event for Amends: nobody else hears of it, and the browser does nothing of its own. */
export function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Whether an event happened in an element, however deep in shadow trees. Of what happens in a closed one the world outside is
 * told the host alone: it happened in the element where that has the focus in there.
 */
export function isIn(event: Event, element: Element): boolean {
  // Most are: a key's target is the editor itself.
  if (event.target === element) return true;
  const path = event.composedPath();
  if (path.includes(element)) return true;
  const [inner, ...outer] = shadowsAround(element);
  if (!inner?.activeElement || !element.contains(inner.activeElement)) return false;
  return [inner, ...outer].some(({ host, mode }) => mode === 'closed' && host === path[0]);
}
