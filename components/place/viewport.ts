import { useEffect, useState } from 'preact/hooks';
import type { Placement } from '../../lib/session/state.ts';
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

const LOOKED_AT = ['placement', 'usedAt', 'sidebarOpen'] as const;

/** What another draft on screen takes up, when it was last used, and whether its sidebar is open. */
export interface OtherDraft {
  placement: Placement;
  usedAt: number;
  sidebarOpen: boolean;
}

/** What is seen of a window while it is minimised is its bar. */
const isSeen = ({ visible, compose, frame }: Placement): boolean =>
  visible || (compose.height === 0 && (frame?.height ?? 0) > 0);

/** The other drafts that are on screen, those of which only the bar is among them; follows them. */
export function useOtherDrafts(others: Session[]): OtherDraft[] {
  const [, redraw] = useState(0);
  useEffect(() => {
    const ends = others.map(({ store }) =>
      store.subscribe((state, before) => {
        if (LOOKED_AT.some((name) => state[name] !== before[name])) redraw((count) => count + 1);
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [others]);
  return others.map(({ store }) => store.getState()).filter(({ placement }) => isSeen(placement));
}
