import { FAMILY, MARKS } from './families.ts';

/** The highlight over the phrase whose card is open. */
export const ACTIVE = 'amends-active';

/** The name under which the ranges of a kind are registered. */
export const highlightName = (kind: string): string => `amends-${kind}`;

/** The rules of all highlights. Only colours and text decoration work inside `::highlight()`. */
export function highlightCss(): string {
  const rules = Object.entries(FAMILY).map(([kind, family]) => {
    const { line, thickness, colour } = MARKS[family];
    return `::highlight(${highlightName(kind)}){text-decoration:underline ${line} ${thickness}px ${colour};text-underline-offset:2px}`;
  });
  return [...rules, `::highlight(${ACTIVE}){background-color:rgb(140 130 200 / 28%)}`].join('\n');
}

interface Sheet {
  users: number;
  remove(): void;
}
const sheets = new WeakMap<Document | ShadowRoot, Sheet>();

/**
 * A `<style>`, which works from a content script under any policy of the page in Chromium; where the page's policy
 * empties it, an adopted sheet.
 */
function put(root: Document | ShadowRoot): () => void {
  const document = root.ownerDocument ?? (root as Document);
  const style = document.createElement('style');
  style.dataset.amends = 'highlights';
  style.textContent = highlightCss();
  ((root as Document).head ?? (root as Document).documentElement ?? root).append(style);
  if (style.sheet?.cssRules.length) return () => style.remove();
  style.remove();
  const View = document.defaultView as (Window & typeof globalThis) | null;
  if (!View?.CSSStyleSheet || !('adoptedStyleSheets' in root)) return () => {};
  const sheet = new View.CSSStyleSheet();
  sheet.replaceSync(highlightCss());
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Gives a document or shadow root the highlights' styles, once for all who ask, until the last one's signal. */
export function addHighlightStyle(root: Document | ShadowRoot, signal: AbortSignal): void {
  if (signal.aborted) return;
  const sheet = sheets.get(root) ?? { users: 0, remove: put(root) };
  sheets.set(root, sheet);
  sheet.users += 1;
  signal.addEventListener(
    'abort',
    () => {
      sheet.users -= 1;
      if (sheet.users > 0) return;
      sheet.remove();
      sheets.delete(root);
    },
    { once: true },
  );
}
