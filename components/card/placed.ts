import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Box } from '../../lib/session/state.ts';
import { useActions } from '../session.ts';
import { activeIn } from './keyboard.ts';
import { placeCard, type Spared } from './position.ts';

/**
 * Gives a card the focus where it was asked for: as soon as it shows, for a key pressed a frame later would go to the mail page.
 * So would the next key where a card that has the focus goes by itself, its phrase being gone: then the draft has it again.
 * @param placed when it is: what is not placed yet is not visible, and takes no focus
 * @param of with what else it is to take the focus anew
 */
export function useFocus(
  element: RefObject<HTMLElement>,
  placed: ReturnType<typeof usePlaced>,
  isAsked: boolean,
  focus: (card: HTMLElement) => void,
  ...of: unknown[]
) {
  const { focusDraft } = useActions();
  useLayoutEffect(() => {
    if (isAsked) void placed.current?.then(() => element.current && focus(element.current));
  }, [isAsked, ...of]);
  useLayoutEffect(
    () => () => {
      if (element.current?.contains(activeIn(element.current))) focusDraft();
    },
    [],
  );
}

/**
 * Keeps a card placed beside a box, anew when either changes.
 * @param spared what it leaves in sight beside the box
 * @param looks what makes the card taller or wider
 * @returns when it is placed: what is not is not visible, and takes no focus
 */
export function usePlaced(element: RefObject<HTMLElement>, box: Box, spared: Spared | undefined, ...looks: unknown[]) {
  const placed = useRef<Promise<void>>();
  useLayoutEffect(() => {
    if (element.current) placed.current = placeCard(element.current, box, spared);
  }, [box.left, box.top, box.width, box.height, ...looks]);
  return placed;
}
