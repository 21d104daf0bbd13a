import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/**
 * A part of a store's state; the component draws anew when that part is another (`isSame` says whether it is). Zustand's own hook asks for React, and what
 * stands in for it is 4 kB in every tab with a compose window.
 */
export function useStore<State, Part>(
  store: StoreApi<State>,
  select: (state: State) => Part,
  isSame: (one: Part, other: Part) => boolean = Object.is,
): Part {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const part = select(store.getState());
  const drawn = useRef({ part, select });
  drawn.current = { part, select };
  useLayoutEffect(() => {
    const look = () => {
      const last = drawn.current;
      if (!isSame(last.select(store.getState()), last.part)) redraw(undefined);
    };
    // It may have changed between the drawing and now.
    look();
    return store.subscribe(look);
  }, [store]);
  return part;
}
