const BUTTON = 'button,[role="button"]';

/** Seen live on 7 October 2026: `splitButton-<random>__primaryActionButton`. */
const PRIMARY = '[id*="primaryActionButton"]';

/** Seen live on 26 September 2026: the title ends in the shortcut, `Send (Ctrl+Enter)`; the keys' names are translated, the sign is not. */
const SHORTCUT = /[(（][^()（）]+[+⌘][^()（）]*[)）]\s*$/u;

const opensMenu = (element: Element | null): boolean => element?.hasAttribute('aria-haspopup') ?? false;
const isSend = (button: Element): boolean =>
  SHORTCUT.test(button.getAttribute('title') ?? '') || (opensMenu(button.nextElementSibling) && !opensMenu(button));

/** Outlook's send button: by its id; else by the shortcut in its title or the menu beside it. */
export function sendButtonIn(root: Element, editor: Element): HTMLElement | null {
  const buttons = [...root.querySelectorAll<HTMLElement>(BUTTON)].filter((button) => !editor.contains(button));
  return buttons.find((button) => button.matches(PRIMARY)) ?? buttons.find(isSend) ?? null;
}

/** Whether there is a send button below an element. */
export const hasSendButton = (within: Element, editor: Element): boolean => sendButtonIn(within, editor) !== null;
