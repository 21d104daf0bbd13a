import { isAfter } from '../read/climb.ts';

/** A button, or what can be gone to by keyboard and has a name: a build may forget the role. */
const BUTTON =
  '[role="button"],button,[tabindex]:is([aria-label],[data-tooltip]):not(input,textarea,[contenteditable])';

/** Gmail writes a button's shortcut between direction marks, in every language: `Send ⟨(Ctrl-Enter)⟩` (InboxSDK; a capture of 2020). */
const SHORTCUT = /\u202A[^\u202C]*\u202C/u;

const hasShortcut = (button: Element): boolean =>
  ['aria-label', 'data-tooltip'].some((name) => SHORTCUT.test(button.getAttribute(name) ?? ''));

const opensMenu = (element: Element | null): boolean => element?.hasAttribute('aria-haspopup') ?? false;

/** How much speaks for a button being the one that sends: each sign alone can be wrong, or gone in the next build. */
const weigh = (button: Element, editor: Element): number =>
  (opensMenu(button.nextElementSibling) ? 2 : 0) +
  (hasShortcut(button) ? 2 : 0) +
  (button.classList.contains('aoO') ? 2 : 0) -
  (button.closest('[role="toolbar"]') ? 1 : 0) -
  (isAfter(button, editor) ? 0 : 2);

/**
 * Gmail's send button: of the buttons that are no formatting commands, the one for which most speaks: the menu of further ways
 * to send beside it, a shortcut in its label, the class it had from 2013 to 2026, and that it comes after the body. The first
 * of equals.
 */
export function sendButtonIn(root: Element, editor: Element): HTMLElement | null {
  let best: HTMLElement | null = null;
  let most = 1;
  for (const button of root.querySelectorAll<HTMLElement>(BUTTON)) {
    if (editor.contains(button) || button.hasAttribute('command') || opensMenu(button)) continue;
    const weight = weigh(button, editor);
    if (weight > most) [best, most] = [button, weight];
  }
  return best;
}
