/** The element that holds all of Amends in a page, outside the page's own tree. */
export const ROOT_NAME = 'amends-root';

/** Younger than the types, and not in every browser. */
type Zoomed = HTMLElement & { currentCSSZoom?: number };

/** How often it comes back into a page that took it away: one may do so by rewriting itself; one that goes on does not want it. */
const RETURNS = 5;

/**
 * Puts an element into a page, outside the page's own tree, and back there where the page takes it away (it rewrites
 * itself, say) or moves it; some five times in all, for a page that means it would never end. Until the signal, with
 * which the element goes.
 * @param unwanted called once where the page has taken it away for good
 */
export function keepInPage(root: HTMLElement, unwanted: () => void, signal: AbortSignal): void {
  const { ownerDocument: document } = root;
  if (signal.aborted) return;
  let left = RETURNS;
  let shownAt = 1;
  const observer = new MutationObserver(() => look());
  const watch = () => {
    // Of a page that was rewritten both are others.
    observer.observe(document, { childList: true });
    const home = document.documentElement;
    if (!home) return;
    observer.observe(home, { childList: true, attributeFilter: ['style', 'class'] });
    // What zooms the page's root would zoom, and shift, what is placed by the viewport.
    const zoom = (home as Zoomed).currentCSSZoom ?? 1;
    if (zoom !== shownAt) root.style.zoom = String(1 / zoom);
    shownAt = zoom;
  };
  const end = () => {
    observer.disconnect();
    root.remove();
  };
  const look = () => {
    const home = document.documentElement;
    // Half-way through being rewritten.
    if (!home) return;
    watch();
    if (root.parentNode === home) return;
    if (left > 0) {
      left -= 1;
      home.append(root);
      return;
    }
    signal.removeEventListener('abort', end);
    end();
    unwanted();
  };
  signal.addEventListener('abort', end, { once: true });
  document.documentElement.append(root);
  watch();
}

const ours = new WeakSet<Node>();

/**
 * Makes the root of Amends for a document; `keepInPage` puts it in. The page can reach into it, for it is open: that is why what is
 * drawn in it heeds `isOfUser` alone.
 */
export function makeRoot(document: Document): ShadowRoot {
  const host = document.createElement(ROOT_NAME);
  const root = host.attachShadow({ mode: 'open' });
  ours.add(root);
  return root;
}

/** Whether an event is of the user's own hand, at an element that still stands in a root of ours: a page can make events, and carry our buttons off. */
export const isOfUser = ({ isTrusted, currentTarget }: Event): boolean =>
  isTrusted && ours.has((currentTarget as Node).getRootNode());
