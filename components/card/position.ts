import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Box } from '../../lib/session/state.ts';

/**
 * Puts a card (position: fixed) near a phrase: below it, else above, else beside it; inside the viewport, never on the
 * phrase itself as long as there is room.
 * @param box where the phrase is, viewport px
 */
export async function placeCard(card: HTMLElement, box: Box): Promise<void> {
  const { left, top, width, height } = box;
  const rect = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  const { x, y } = await computePosition({ getBoundingClientRect: () => rect, contextElement: card }, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(6),
      flip({ padding: 8, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
      shift({ padding: 8 }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  card.style.visibility = 'visible';
}
