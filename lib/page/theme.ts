import { around } from './tree.ts';

export type Theme = 'light' | 'dark';

/** How light a CSS colour is as computed style gives it, from 0 to 1, and how opaque; null for a form that is not known. */
export function lightness(colour: string): { light: number; alpha: number } | null {
  const form = colour.match(/^([a-z-]+)\(\s*(?:(srgb(?:-linear)?|display-p3)\s+)?([^)]*)\)$/);
  if (!form) return colour === 'transparent' ? { light: 0, alpha: 0 } : null;
  const parts = form[3]!.split(/[\s,/]+/).filter(Boolean);
  const number = (text: string | undefined, whole: number) =>
    !text || text === 'none'
      ? 0
      : text.endsWith('%')
        ? (Number.parseFloat(text) / 100) * whole
        : Number.parseFloat(text);
  const alpha = parts[3] === undefined ? 1 : number(parts[3], 1);
  const [name] = form.slice(1);
  if (name === 'rgb' || name === 'rgba' || name === 'color') {
    const whole = name === 'color' ? 1 : 255;
    const [red, green, blue] = parts.slice(0, 3).map((part) => number(part, whole) / whole) as [number, number, number];
    return { light: 0.2126 * red + 0.7152 * green + 0.0722 * blue, alpha };
  }
  if (name === 'lab' || name === 'lch') return { light: number(parts[0], 100) / 100, alpha };
  if (name === 'oklab' || name === 'oklch') return { light: number(parts[0], 1), alpha };
  return null;
}

/** Whether what stands behind an element is light or dark: its nearest opaque background, else the page's canvas. */
export function themeBehind(element: Element): Theme {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  for (const at of [element, ...around(element, true)]) {
    const found = lightness(view.getComputedStyle(at).backgroundColor);
    if (found && found.alpha >= 0.5) return found.light < 0.5 ? 'dark' : 'light';
  }
  const scheme = view.getComputedStyle(element.ownerDocument.documentElement).colorScheme ?? '';
  if (!/dark/.test(scheme)) return 'light';
  return /light/.test(scheme) && !view.matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}

/**
 * Tells the theme behind an element, now and whenever it may have changed: the system's setting, a class or style on the
 * page's root or body, a sheet put into its head. Until the signal.
 */
export function watchTheme(element: Element, callback: (theme: Theme) => void, signal: AbortSignal): void {
  const document = element.ownerDocument;
  if (signal.aborted) return;
  let theme: Theme | undefined;
  const look = () => {
    const now = themeBehind(element);
    if (now === theme || signal.aborted) return;
    theme = now;
    callback(now);
  };
  const observer = new MutationObserver(look);
  const attributes = { attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] };
  observer.observe(document.documentElement, attributes);
  if (document.body) observer.observe(document.body, attributes);
  if (document.head) observer.observe(document.head, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  element.addEventListener('focusin', look, { signal });
  look();
}
