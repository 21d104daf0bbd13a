/**
 * Whether the browser paints with the user's few colours alone (Windows' contrast themes). Chromium then paints every custom
 * highlight as selected text, whatever its rules say, so that underlines have to be lines of our own.
 */
export const forcedColours = (document: Document): MediaQueryList | undefined =>
  document.defaultView?.matchMedia?.('(forced-colors: active)');
