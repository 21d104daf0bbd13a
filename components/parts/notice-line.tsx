import { X } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { Box } from '../../lib/session/state.ts';
import type { SidebarPlace } from '../place/sidebar.ts';
import { useActions, useSessionState, useText } from '../session.ts';

/** How long a notice stays, in ms, unless it is dismissed before: time to read it twice. */
const STAYS = 12_000;

/** The notice's place above the sidebar's footer; at the foot of a strip, which shows none. */
function withinSidebar({ left, top, width, height, shape }: SidebarPlace): Box {
  const foot = shape === 'strip' ? 8 : 52;
  return { left: left + 12, top: Math.max(4, top + height - foot - 96), width: Math.min(width - 24, 360), height: 96 };
}

interface NoticeLineProps {
  /** The place at the ring, or null where the sidebar is open. */
  place: Box | null;
  side: SidebarPlace;
}

/** What Amends has to say once. The live region is always there, so that what comes into it is announced. */
export function NoticeLine({ place, side }: NoticeLineProps) {
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
  const box = place ?? withinSidebar(side);
  const style = { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px`, height: `${box.height}px` };
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
