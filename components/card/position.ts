import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Box } from '../../lib/session/state.ts';

/** From a card to its phrase, and to the edges of the viewport, in px. */
const OFF = 6;
const EDGE = 8;

/** What a card must leave in sight: the text around its phrase, of which the lines above have just been written. */
export interface Spared {
  text: Box;
  /** So low, in px, the card is made to stay below the phrase before it goes beside the text. */
  lowest: number;
}

/**
 * Puts a card (position: fixed) near a phrase: below it, else above, else beside it; inside the viewport, never on the
 * phrase itself. It is made lower where it is taller than that leaves room for, and then scrolls.
 * @param box where the phrase is, viewport px
 */
export async function placeCard(card: HTMLElement, box: Box, spared?: Spared): Promise<void> {
  const below = innerHeight - box.top - box.height - OFF - EDGE;
  const isBeside = spared !== undefined && below < spared.lowest;
  card.style.maxHeight = spared && !isBeside ? `${below}px` : '';
  const { left, width } = isBeside ? spared.text : box;
  const { top, height } = box;
  const rect = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  const { x, y } = await computePosition({ getBoundingClientRect: () => rect, contextElement: card }, card, {
    strategy: 'fixed',
    placement: isBeside ? 'left-end' : 'bottom-start',
    middleware: [
      offset(OFF),
      flip({
        padding: EDGE,
        fallbackPlacements: isBeside ? ['right-end', 'top-start'] : ['top-start', 'right-start', 'left-start'],
      }),
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
