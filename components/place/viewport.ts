import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../lib/session/state.ts';
import type { Session } from '../session.ts';
import type { Size } from './boxes.ts';

function measure(): Size {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth || innerWidth, height: clientHeight || innerHeight };
}

/** The viewport's size in px, scroll bars left out; follows its changes. */
export function useViewport(): Size {
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const ended = new AbortController();
    addEventListener('resize', () => setSize(measure()), { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return size;
}

/** What other drafts on screen take up, and when each was last used. */
export interface OtherDraft {
  compose: Box;
  editor: Box;
  usedAt: number;
}

/** The other drafts that are on screen; follows them. */
export function useOtherDrafts(others: Session[]): OtherDraft[] {
  const [, redraw] = useState(0);
  useEffect(() => {
    const ends = others.map(({ store }) =>
      store.subscribe((state, before) => {
        if (state.placement !== before.placement || state.usedAt !== before.usedAt) redraw((count) => count + 1);
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [others]);
  return others
    .map(({ store }) => store.getState())
    .filter(({ placement }) => placement.visible)
    .map(({ placement, usedAt }) => ({ compose: placement.compose, editor: placement.editor, usedAt }));
}
