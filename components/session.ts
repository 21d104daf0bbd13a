import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type StoreApi, useStore } from 'zustand';
import type { Text } from '../lib/interface.ts';
import type { SessionActions, SessionState } from '../lib/session/state.ts';

/** One compose window's session, as the interface sees it. */
export interface Session {
  id: string;
  store: StoreApi<SessionState>;
  actions: SessionActions;
}

/** What every component may ask for. */
export interface Shared {
  text: Text;
  /** The interface language's code, for dates. */
  locale: string;
  /** Shortcuts in tinykeys' form, to be told in tooltips. */
  shortcuts: { toggle: string; next: string; previous: string };
}

export const SharedContext = createContext<Shared | null>(null);
export const SessionContext = createContext<Session | null>(null);

/** The shared things of the interface. Throws outside of `mountInterface`. */
export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('no interface around this component');
  return shared;
}

/** The user's texts. */
export const useText = (): Text => useShared().text;

/** The session that a component belongs to. Throws outside of one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

/** The session's actions. */
export const useActions = (): SessionActions => useSession().actions;

/** A part of the session's state; the component draws anew when that part changes. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}
