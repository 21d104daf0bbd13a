import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Box } from '../../lib/session/state.ts';
import { clamp } from '../place/boxes.ts';

/** From a card to its phrase, and to the edges of the viewport, in px. */
const OFF = 6;
const EDGE = 8;
/** A lower card shows nothing that could be used, in px. */
const LEAST = 96;
const SIDES: Placement[] = ['right-start', 'left-start'];

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
  // In a narrow window there is nothing beside a phrase.
  const sides: Placement[] = Math.max(left, innerWidth - left - width) >= card.offsetWidth + OFF + EDGE ? SIDES : [];
  const rect = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  const { x, y } = await computePosition({ getBoundingClientRect: () => rect, contextElement: card }, card, {
    strategy: 'fixed',
    placement: isBeside ? 'left-end' : 'bottom-start',
    middleware: [
      offset(OFF),
      flip({
        padding: EDGE,
        fallbackPlacements: isBeside ? ['right-end', 'top-start'] : ['top-start', ...sides],
      }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight, rects }) => {
          if (rects.floating.height > availableHeight) card.style.maxHeight = `${Math.max(LEAST, availableHeight)}px`;
        },
      }),
    ],
  });
  // Over the phrase rather than out of the window, which may be lower than both.
  card.style.left = `${Math.round(clamp(x, EDGE, innerWidth - card.offsetWidth - EDGE))}px`;
  card.style.top = `${Math.round(clamp(y, EDGE, innerHeight - card.offsetHeight - EDGE))}px`;
  card.style.visibility = 'visible';
}
