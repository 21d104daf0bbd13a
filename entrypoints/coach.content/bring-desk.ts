import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenedInterface } from '../../components/session.ts';
import { isAlive } from '../../lib/messages.ts';
import { bringOnce } from '../../lib/session/brought.ts';
import type { Desk, DeskSource } from '../../lib/session/desk.ts';
import type { Session } from '../../lib/session/parts.ts';
import type { SessionState } from '../../lib/session/state.ts';
import type { Handed } from './handed.ts';

const DESK = 'desk';
/** A browser that never rests brings it after so many ms. */
const AT_LAST = 2000;

/** The desk of a document's coach, and the interface that comes with it. */
export interface DeskBringer extends DeskSource {
  opened: StoreApi<{ interface: OpenedInterface | null }>;
  /** Brings it once the browser has nothing else to do: the user has begun to write, or nears the ring. Fails in silence. */
  bringAtRest(): void;
  /** Equips a session that begins, and brings the desk for what is opened in it, until the signal. */
  follow(session: Session, signal: AbortSignal): void;
}

/** Whether the user has opened what only the desk can show. */
const isWanted = ({ sidebarOpen, card, slot }: SessionState): boolean => sidebarOpen || card !== null || slot !== null;

/**
 * Puts away what can't be shown, and has the ring say that something failed, until the draft is next judged; in words where the extension
 * was updated or removed under this page: only reloading that helps.
 */
function putAway({ store, actions }: Session): void {
  if (store.getState().sidebarOpen) actions.foldSidebar();
  const notice = isAlive() ? null : { key: 'notice.gone' };
  store.setState({ card: null, slot: null, status: 'failed', ...(notice && { notice }) });
}

/**
 * @param fetch brings the desk; null where there is none. May reject
 * @param sessions those that are to be equipped when it comes
 */
export function makeDeskBringer(
  fetch: () => Promise<Handed | null>,
  sessions: () => readonly Session[],
  signal: AbortSignal,
): DeskBringer {
  const opened = createStore<{ interface: OpenedInterface | null }>(() => ({ interface: null }));
  const brought = bringOnce(fetch);
  let desk: Desk | undefined;
  let begun = false;

  const bring = async () => {
    const came = await brought.load(DESK);
    const handed = brought.get(DESK);
    if (signal.aborted || !came || !handed) return false;
    if (!desk) {
      desk = handed.desk;
      for (const session of sessions()) session.equip(desk);
      opened.setState({ interface: handed.opened });
    }
    return true;
  };

  return {
    opened,
    get: () => desk,
    bring,
    bringAtRest() {
      // Where it does not come then, what the user opens asks again.
      if (desk || begun || signal.aborted) return;
      begun = true;
      const rest = requestIdleCallback(() => void bring(), { timeout: AT_LAST });
      signal.addEventListener('abort', () => cancelIdleCallback(rest), { once: true });
    },
    follow(session, until) {
      if (desk) return session.equip(desk);
      let asking = false;
      const look = async () => {
        if (desk) return end();
        if (asking || until.aborted || !isWanted(session.store.getState())) return;
        asking = true;
        const came = await bring();
        asking = false;
        if (!came && !until.aborted) putAway(session);
      };
      const end = session.store.subscribe(() => void look());
      void look();
    },
  };
}
