/** Looked up only for the keys and clicks that may send: most events are letters. */
interface SendPlaces {
  root(): HTMLElement;
  sendButton(): HTMLElement | null;
}

/**
 * Whether an event would send the mail, as Gmail and Outlook act on it: a click on the send button, Enter or Space on it
 * while it has the focus, or Ctrl/⌘+Enter anywhere in the compose window (both hosts act on `keydown`; InboxSDK and the
 * title of Outlook's button, October 2026). Never during an IME composition.
 */
export function isSendEvent(event: Event, { root, sendButton }: SendPlaces): boolean {
  const target = (event.composedPath()[0] ?? event.target) as Node | null;
  if (!target || target.nodeType === undefined) return false;
  const onButton = () => sendButton()?.contains(target) ?? false;
  if (event.type === 'click') return onButton();
  if (event.type !== 'keydown') return false;
  const { key, ctrlKey, metaKey, altKey, isComposing, keyCode } = event as KeyboardEvent;
  if (isComposing || keyCode === 229 || altKey) return false;
  if (key === 'Enter' && (ctrlKey || metaKey)) return root().contains(target);
  return (key === 'Enter' || key === ' ') && onButton();
}
