import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';
import type { StoreApi } from 'zustand/vanilla';
import { remember } from '../judge/remember.ts';
import { isIn, listenAnew, take } from '../page/listen.ts';
import { type Settings, SHORTCUTS, type ShortcutName } from '../storage/settings.ts';
import type { Session, SettingsSource } from './parts.ts';

export interface ShortcutOptions {
  document: Document;
  sessions: StoreApi<{ list: Session[] }>;
  settings: SettingsSource;
  signal: AbortSignal;
}

const run: Record<ShortcutName, (session: Session) => void> = {
  toggle: ({ actions }) => actions.toggleSidebar(true),
  next: ({ actions }) => actions.nextHint(),
  previous: ({ actions }) => actions.previousHint(),
};

/** The presses that the user's shortcuts are, read once: every key is held against them. */
const pressesOf = remember((shortcuts: Settings['shortcuts']) =>
  Object.fromEntries(
    SHORTCUTS.map((name) => [name, shortcuts[name] ? parseKeybinding(shortcuts[name])[0] : undefined]),
  ),
);

/**
 * Hears the user's shortcuts for the compose window that has the focus, or had it last. On the window and on the way down, for editors
 * keep key events to themselves.
 */
export function listenForShortcuts({ document, sessions, settings, signal }: ShortcutOptions): void {
  let last: Session | undefined;
  // A compose window that is closed is not held on to.
  const forget = sessions.subscribe(({ list }) => {
    if (last && !list.includes(last)) last = undefined;
  });
  signal.addEventListener('abort', forget, { once: true });

  const within = (event: Event): Session | undefined => sessions.getState().list.find(({ root }) => isIn(event, root));

  const onFocus = (event: Event) => {
    last = within(event) ?? last;
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    const { shortcuts } = settings.get();
    const presses = pressesOf(shortcuts);
    const name = SHORTCUTS.find((candidate) => presses[candidate] && matchKeyBindingPress(event, presses[candidate]));
    if (!name) return;
    const { list } = sessions.getState();
    const session = within(event) ?? list.find((one) => one === last) ?? list.at(-1);
    if (!session) return;
    take(event);
    run[name](session);
  };
  const add = (view: Window) => {
    view.addEventListener('focusin', onFocus, { signal, capture: true });
    view.addEventListener('keydown', onKey, { signal, capture: true });
  };
  listenAnew(document, add, signal);
}
