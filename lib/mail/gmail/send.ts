import { isAfter } from '../read/climb.ts';

const BUTTON = '[role="button"],button';

/** Gmail writes a button's shortcut between direction marks, in every language: `Send ⟨(Ctrl-Enter)⟩` (InboxSDK; a capture of 2020). */
const SHORTCUT = /\u202A[^\u202C]*\u202C/u;

const hasShortcut = (button: Element): boolean =>
  ['aria-label', 'data-tooltip'].some((name) => SHORTCUT.test(button.getAttribute(name) ?? ''));

const opensMenu = (element: Element | null): boolean => element?.hasAttribute('aria-haspopup') ?? false;

/**
 * Gmail's send button: the first button after the body that is no formatting command and has the menu of further ways to
 * send beside it; else the first that names a shortcut; else the one with the class it had from 2013 to 2026.
 */
export function sendButtonIn(root: Element, editor: Element): HTMLElement | null {
  const buttons = [...root.querySelectorAll<HTMLElement>(BUTTON)].filter(
    (button) => isAfter(button, editor) && !button.hasAttribute('command') && !opensMenu(button),
  );
  return (
    buttons.find((button) => opensMenu(button.nextElementSibling)) ??
    buttons.find(hasShortcut) ??
    buttons.find((button) => button.classList.contains('aoO')) ??
    null
  );
}
