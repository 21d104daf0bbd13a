import type { SessionActions } from '../../lib/session/state.ts';

const step = (event: KeyboardEvent, buttons: HTMLElement[], active: Element | null): void => {
  const here = buttons.indexOf(active as HTMLElement);
  const next = (here + (event.shiftKey ? -1 : 1) + buttons.length) % buttons.length;
  buttons[event.shiftKey && here < 0 ? buttons.length - 1 : next]?.focus();
};

const focusable = (card: HTMLElement) => [...card.querySelectorAll<HTMLElement>('button, input')];
/** What has the focus in the same root as a card. */
export const activeIn = (card: HTMLElement) => (card.getRootNode() as ShadowRoot | Document).activeElement;

/** The keys of a card that only offers: Tab goes round inside it, Escape leaves it. */
export function goRound(event: KeyboardEvent, card: HTMLElement, leave: () => void): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') leave();
  else if (event.key === 'Tab') step(event, focusable(card), activeIn(card));
  else return;
  event.preventDefault();
}

/** The card's keys: Tab goes round inside it, Escape closes it, the arrows go to the next and the previous hint. */
export function onCardKey(event: KeyboardEvent, card: HTMLElement, actions: SessionActions): void {
  if (event.isComposing) return;
  const active = activeIn(card);
  const does: Record<string, () => void> = {
    Escape: actions.closeCard,
    ArrowRight: actions.nextHint,
    ArrowDown: actions.nextHint,
    ArrowLeft: actions.previousHint,
    ArrowUp: actions.previousHint,
    Tab: () => step(event, focusable(card), active),
  };
  const act = does[event.key];
  // In a date field the arrows count the days.
  const isItsOwn = active?.localName === 'input' && event.key.startsWith('Arrow');
  if (!act || isItsOwn || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  act();
}
