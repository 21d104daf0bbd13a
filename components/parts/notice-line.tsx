import { useEffect, useRef } from 'preact/hooks';
import type { Box } from '../../lib/session/state.ts';
import { useActions, useSessionState, useText } from '../session.ts';
import { Cross } from './cross.tsx';

/** How long a notice stays, in ms, unless it is dismissed before: time to read it twice. */
const STAYS = 12_000;

interface NoticeLineProps {
  /** Viewport px; null in the sidebar, which makes room for it among its parts. */
  place: Box | null;
  /** Whether the sidebar says it. */
  isSaidElsewhere?: boolean;
}

/** What Amends has to say once. The live region is always there, so that what comes into it is announced. */
export function NoticeLine({ place, isSaidElsewhere = false }: NoticeLineProps) {
  const text = useText();
  const actions = useActions();
  const notice = useSessionState((state) => (isSaidElsewhere ? null : state.notice));
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!notice) return;
    // In a low sidebar all scrolls, and this with it.
    if (!place) element.current?.scrollIntoView?.({ block: 'nearest' });
    const end = setTimeout(actions.dismissNotice, STAYS);
    return () => clearTimeout(end);
  }, [notice]);
  const dismiss = (event: MouseEvent) => {
    const ring = (event.currentTarget as Element).closest('.amends')?.querySelector<HTMLElement>('.ring');
    actions.dismissNotice();
    // The button goes: a key that pressed it needs another place.
    if (event.detail === 0) ring?.focus();
  };
  const style = place && {
    ...{ left: `${place.left}px`, top: `${place.top}px` },
    ...{ width: `${place.width}px`, height: `${place.height}px` },
  };
  return (
    <div ref={element} class={place ? 'notice-place' : 'notice-in'} style={style ?? undefined}>
      <div role="status">
        {notice && (
          <div class="notice">
            <span>{text(notice.key, notice.values)}</span>
            <button type="button" class="icon" aria-label={text('notice.dismiss')} onClick={dismiss}>
              <Cross size={16} />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
