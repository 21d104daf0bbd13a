import { forcedColours } from './forced-colours.ts';

type View = Window & typeof globalThis;

/** The ranges of one compose window in its window's highlight registry, which the page and other compose windows share. */
export interface Highlights {
  add(name: string, range: Range): void;
  delete(name: string, range: Range): void;
}

/** Highlights that are drawn over the others. */
const PRIORITY: Record<string, number> = { 'amends-active': 1 };

/**
 * Each call touches only the range that it names. A highlight that the page has taken away is made again with the next
 * range; one that has no range left is unregistered. Where the browser has no highlights, or can't paint them, nothing happens.
 */
export function highlightsOf(document: Document): Highlights {
  const view = document.defaultView as View | null;
  const registry = view?.CSS?.highlights;
  const forced = forcedColours(document);
  return {
    add(name, range) {
      if (!view || !registry || forced?.matches) return;
      let highlight = registry.get(name);
      if (!highlight) {
        highlight = new view.Highlight();
        highlight.priority = PRIORITY[name] ?? 0;
        registry.set(name, highlight);
      }
      if (!highlight.has(range)) highlight.add(range);
    },
    delete(name, range) {
      const highlight = registry?.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) registry?.delete(name);
    },
  };
}
