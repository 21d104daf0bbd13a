import type { SessionActions } from '../../lib/session/state.ts';

const step = (event: KeyboardEvent, buttons: HTMLElement[], active: Element | null): void => {
  const here = buttons.indexOf(active as HTMLElement);
  const next = (here + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length;
  buttons[event.shiftKey && here < 0 ? buttons.length - 1 : next]?.focus();
};

/** The card's keys: Tab goes round inside it, Escape closes it, the arrows go to the next and the previous hint. */
export function onCardKey(event: KeyboardEvent, card: HTMLElement, actions: SessionActions): void {
  if (event.isComposing) return;
  const root = card.getRootNode() as ShadowRoot | Document;
  const does: Record<string, () => void> = {
    Escape: actions.closeCard,
    ArrowRight: actions.nextHint,
    ArrowDown: actions.nextHint,
    ArrowLeft: actions.previousHint,
    ArrowUp: actions.previousHint,
    Tab: () => step(event, [...card.querySelectorAll<HTMLElement>('button, input')], root.activeElement),
  };
  const act = does[event.key];
  // In a date field the arrows count the days.
  const isItsOwn = root.activeElement?.localName === 'input' && event.key.startsWith('Arrow');
  if (!act || isItsOwn || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  act();
}
