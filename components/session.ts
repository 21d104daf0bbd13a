import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import type { Text } from '../lib/interface.ts';
import type { SessionActions, SessionState } from '../lib/session/state.ts';
import type { SidebarPlace } from './place/sidebar.ts';
import { useStore } from './use-store.ts';

/** One compose window's session, as the interface sees it. */
export interface Session {
  id: string;
  store: StoreApi<SessionState>;
  actions: SessionActions;
}

export interface SidebarProps {
  place: SidebarPlace;
  /** Whether other compose windows are open on the page: only then it has to be said which mail this is. */
  isOneOfSeveral: boolean;
  /** Where Amends says what it has to say once, to stand among the sidebar's parts: over them it would hide some. */
  notice: ComponentChildren;
}

/** What the user opens, and its style. */
export interface OpenedInterface {
  css: string;
  OpenSidebar: ComponentType<SidebarProps>;
  OpenCards: ComponentType;
}

/** What every component may ask for. */
export interface Shared {
  /** The texts in a language, by its code. */
  textIn(lang: string): Text;
  /** Shortcuts in tinykeys' form, to be told in tooltips. */
  shortcuts: { toggle: string; next: string; previous: string };
  /** What the user opens, once it is here: it comes when it is first wanted. */
  opened: StoreApi<{ interface: OpenedInterface | null }>;
}

export const SharedContext = createContext<Shared | null>(null);
export const SessionContext = createContext<Session | null>(null);

/** The shared things of the interface. Throws outside of `mountInterface`. */
function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('no interface around this component');
  return shared;
}

/** The shortcuts. */
export const useShortcuts = (): Shared['shortcuts'] => useShared().shortcuts;

/** What the user opens; null until it is here. */
export const useOpened = (): OpenedInterface | null => useStore(useShared().opened, (state) => state.interface);

/** The texts in the session's language, and its code for dates. */
export function useWords(): { text: Text; locale: string } {
  const { textIn } = useShared();
  const locale = useSessionState((state) => state.lang);
  return { text: textIn(locale), locale };
}

/** The texts in the session's language. */
export const useText = (): Text => useWords().text;

/** The session that a component belongs to. Throws outside of one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

/** The session's actions. */
export const useActions = (): SessionActions => useSession().actions;

/** A part of the session's state; the component draws anew when that part changes, which `isSame` may say. */
export function useSessionState<T>(select: (state: SessionState) => T, isSame?: (one: T, other: T) => boolean): T {
  return useStore(useSession().store, select, isSame);
}
