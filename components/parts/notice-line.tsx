import { X } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { Box } from '../../lib/session/state.ts';
import { useActions, useSessionState, useText } from '../session.ts';

/** How long a notice stays, in ms, unless it is dismissed before: time to read it twice. */
const STAYS = 12_000;

interface NoticeLineProps {
  place: Box;
}

/** What Amends has to say once. The live region is always there, so that what comes into it is announced. */
export function NoticeLine({ place }: NoticeLineProps) {
  const text = useText();
  const actions = useActions();
  const notice = useSessionState((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const end = setTimeout(actions.dismissNotice, STAYS);
    return () => clearTimeout(end);
  }, [notice]);
  const dismiss = (event: MouseEvent) => {
    const ring = (event.currentTarget as Element).closest('.amends')?.querySelector<HTMLElement>('.ring');
    actions.dismissNotice();
    // The button goes: a key that pressed it needs another place.
    if (event.detail === 0) ring?.focus();
  };
  const { left, top, width, height } = place;
  const style = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  return (
    <div class="notice-place" style={style}>
      <div role="status">
        {notice && (
          <div class="notice">
            <span>{text(notice.key, notice.values)}</span>
            <button type="button" class="icon" aria-label={text('notice.dismiss')} onClick={dismiss}>
              <X size={16} aria-hidden="true" />
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
