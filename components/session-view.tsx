import { useEffect, useRef } from 'preact/hooks';
import { Lines } from './lines.tsx';
import { NoticeLine } from './parts/notice-line.tsx';
import { isOnScreen, overlaps, visiblePart } from './place/boxes.ts';
import { placeNotice } from './place/notice.ts';
import { placeRing } from './place/ring.ts';
import { placeSidebar } from './place/sidebar.ts';
import { useOtherDrafts, useViewport } from './place/viewport.ts';
import { Ring } from './ring/ring.tsx';
import { type Session, useActions, useOpened, useSessionState } from './session.ts';

/** From the sidebar's corner to the ring that stands in its head, in px. */
const IN_HEAD = { side: 12, sheet: 12, strip: 7, cover: 7 };

interface SessionViewProps {
  others: Session[];
}

/** All of one compose window's interface: ring, notice, sidebar and hint card, placed. Nothing while the window is out of sight. */
export function SessionView({ others }: SessionViewProps) {
  const placement = useSessionState((state) => state.placement);
  const theme = useSessionState((state) => state.theme);
  const opened = useOpened();
  const open = useSessionState((state) => state.sidebarOpen) && opened !== null;
  const viewport = useViewport();
  const usedAt = useSessionState((state) => state.usedAt);
  const spares = useSessionState((state) => state.notice?.spares);
  const { foldSidebar } = useActions();
  const drafts = useOtherDrafts(others);
  const placements = drafts.map((other) => other.placement);
  const side = open && placement.visible ? placeSidebar(placement, viewport, placements) : null;
  // Never over the text that is being written, of whichever mail it is, nor over the sidebar that was asked for after it.
  const isInTheWay =
    side !== null &&
    drafts.some(({ placement: theirs, usedAt: at, sidebarOpen }) => {
      if (at <= usedAt) return false;
      const among = [placement, ...placements.filter((one) => one !== theirs)];
      const taken = [
        ...(theirs.visible ? [visiblePart(theirs.editor, viewport)] : []),
        ...(theirs.visible && sidebarOpen ? [placeSidebar(theirs, viewport, among)] : []),
      ];
      return taken.some((box) => overlaps(side, box));
    });
  useEffect(() => {
    if (isInTheWay) foldSidebar();
  }, [isInTheWay, foldSidebar]);
  // What covers the text goes as soon as that is gone on with.
  const covers = side?.shape === 'cover';
  const coversSince = useRef<number | null>(null);
  useEffect(() => {
    const since = coversSince.current;
    coversSince.current = covers ? (since ?? usedAt) : null;
    if (covers && since !== null && usedAt > since) foldSidebar();
  }, [covers, usedAt, foldSidebar]);
  if (!placement.visible) return null;

  const windows = placements.map(({ compose, frame }) => frame ?? compose);
  const ring = placeRing(placement, viewport, windows);
  const head = side && { left: side.left + IN_HEAD[side.shape], top: side.top + IN_HEAD[side.shape] };
  return (
    <div class="amends" data-theme={theme}>
      <Lines />
      {(head || isOnScreen(placement.compose, viewport)) && <Ring place={head ?? ring} inHead={open} />}
      {opened && side && (
        <opened.OpenSidebar place={side} isOneOfSeveral={others.length > 0} notice={<NoticeLine place={null} />} />
      )}
      <NoticeLine place={placeNotice(ring, placement.editor, viewport, spares)} isSaidElsewhere={side !== null} />
      {opened && <opened.OpenCards />}
    </div>
  );
}
