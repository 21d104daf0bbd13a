import { isAfter } from '../read/climb.ts';

const BUTTON = '[role="button"],button';

/** Gmail writes a button's shortcut between direction marks, in every language: `Send ⟨(Ctrl-Enter)⟩` (InboxSDK; a capture of 2020). */
const SHORTCUT = /\u202A[^\u202C]*\u202C/u;

const hasShortcut = (button: Element): boolean =>
  ['aria-label', 'data-tooltip'].some((name) => SHORTCUT.test(button.getAttribute(name) ?? ''));

const opensMenu = (element: Element | null): boolean => element?.hasAttribute('aria-haspopup') ?? false;

/** How much speaks for a button being the one that sends: each sign alone can be wrong, or gone in the next build. */
const weigh = (button: Element): number =>
  (opensMenu(button.nextElementSibling) ? 2 : 0) +
  (hasShortcut(button) ? 2 : 0) +
  (button.classList.contains('aoO') ? 2 : 0) -
  (button.closest('[role="toolbar"]') ? 1 : 0);

/**
 * Gmail's send button: of the buttons after the body that are no formatting commands, the one for which most speaks: the
 * menu of further ways to send beside it, a shortcut in its label, the class it had from 2013 to 2026. The first of equals.
 */
export function sendButtonIn(root: Element, editor: Element): HTMLElement | null {
  let best: HTMLElement | null = null;
  let most = 1;
  for (const button of root.querySelectorAll<HTMLElement>(BUTTON)) {
    if (!isAfter(button, editor) || button.hasAttribute('command') || opensMenu(button)) continue;
    const weight = weigh(button);
    if (weight > most) [best, most] = [button, weight];
  }
  return best;
}
