import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Box } from '../../lib/session/state.ts';

/** From a card to its phrase, and to the edges of the viewport, in px. */
const OFF = 6;
const EDGE = 8;

/**
 * Puts a card (position: fixed) near a phrase: below it, else above, else beside it; inside the viewport, never on the
 * phrase itself. It is made lower where it is taller than that leaves room for, and then scrolls.
 * @param box where the phrase is, viewport px
 * @param lowest so low, in px, it is made to stay below the phrase, for what is above is what one has just written; where that is not to be had, it is kept low above
 */
export async function placeCard(card: HTMLElement, box: Box, lowest?: number): Promise<void> {
  const { left, top, width, height } = box;
  const below = innerHeight - top - height - OFF - EDGE;
  card.style.maxHeight = lowest === undefined ? '' : `${below < lowest ? 1.5 * lowest : below}px`;
  const rect = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  const { x, y } = await computePosition({ getBoundingClientRect: () => rect, contextElement: card }, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(OFF),
      flip({ padding: EDGE, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight, rects }) => {
          if (rects.floating.height > availableHeight) card.style.maxHeight = `${Math.max(0, availableHeight)}px`;
        },
      }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  card.style.visibility = 'visible';
}
