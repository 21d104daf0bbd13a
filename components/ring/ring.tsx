import { Pause } from 'lucide-preact';
import { shownKeys } from '../parts/keys.ts';
import { useActions, useSessionState, useShortcuts, useWords } from '../session.ts';
import { ringName } from './name.ts';
import { Segments } from './segments.tsx';

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
  const state = useSessionState((all) => all);
  const { status, judgement, hints, missing, sidebarOpen } = state;
  const levels = status === 'repair' && judgement ? judgement.checks : null;
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
        {levels && judgement ? (
          <>
            <Segments
              levels={{
                acknowledge: levels.acknowledge.level,
                own: levels.own.level,
                solve: levels.solve.level,
                follow_up: levels.follow_up.level,
              }}
            />
            <Middle count={hints.length} allDone={Object.values(levels).every(({ level }) => level === 'done')} />
          </>
        ) : (
          <circle class="silent" cx="18" cy="18" r="12" />
        )}
      </svg>
      {status === 'paused' && <Pause class="in-ring" size={12} aria-hidden="true" />}
      {(missing.length > 0 || status === 'failed') && <span class="dot" />}
    </button>
  );
}
