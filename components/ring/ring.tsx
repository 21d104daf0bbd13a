import { CHECKS } from '../../lib/judge/letter.ts';
import { hurtsAnyway } from '../../lib/session/state.ts';
import { shownKeys } from '../parts/keys.ts';
import { useActions, useSessionState, useShortcuts, useWords } from '../session.ts';
import { ringName } from './name.ts';
import { Segments } from './segments.tsx';
import { looksSame, ringState } from './state.ts';

interface RingProps {
  /** Viewport px. */
  place: { left: number; top: number };
  /** Whether it stands in the open sidebar's head. */
  inHead: boolean;
}

function Middle({ count, allDone }: { count: number; allDone: boolean }) {
  if (count > 0)
    return (
      <text x="18" y="18">
        {count > 9 ? '9+' : count}
      </text>
    );
  return allDone ? <path class="tick" d="m14.5 18.2 2.4 2.4 4.6-4.8" /> : null;
}

/** The button beside the compose window that shows the four checks and opens the sidebar. */
export function Ring({ place, inHead }: RingProps) {
  const { text, locale } = useWords();
  const shortcuts = useShortcuts();
  const { toggleSidebar, closeSidebar } = useActions();
  const state = useSessionState(ringState, looksSame);
  const { status, hints, missing, sidebarOpen } = state;
  const name = ringName(state, text, locale);
  return (
    <button
      type="button"
      class={`ring ${inHead ? 'in-head' : ''}`}
      data-status={status}
      style={{ left: `${place.left}px`, top: `${place.top}px` }}
      aria-label={name}
      aria-expanded={sidebarOpen}
      title={shortcuts.toggle && `${name} (${shownKeys(shortcuts.toggle, text)})`}
      onKeyDown={(event) => event.key === 'Escape' && sidebarOpen && closeSidebar()}
      onClick={(event) => toggleSidebar(event.detail === 0)}
    >
      <svg viewBox="0 0 36 36" aria-hidden="true">
        {status === 'repair' ? (
          <>
            <Segments levels={state} />
            <Middle count={hints} allDone={CHECKS.every((check) => state[check] === 'done')} />
          </>
        ) : (
          <>
            <circle class="silent" cx="18" cy="18" r="12" />
            {status === 'paused' && <path class="bars" d="M15.5 14.5v7m5-7v7" />}
            {hurtsAnyway(status, hints) && <Middle count={hints} allDone={false} />}
          </>
        )}
      </svg>
      {(missing.length > 0 || status === 'failed') && <span class="dot" />}
    </button>
  );
}
