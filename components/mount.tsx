import { render } from 'preact';
import { useMemo } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { heedFirstPress } from './presses.ts';
import { type Session, SessionContext, type Shared, SharedContext } from './session.ts';
import { SessionView } from './session-view.tsx';
import css from './style.css?inline';
import { useStore } from './use-store.ts';

export type { Session, Shared } from './session.ts';

export interface InterfaceOptions extends Shared {
  /** One session per compose window of the document. */
  sessions: StoreApi<{ list: Session[] }>;
}

/** A style sheet more in the root: constructed, which no page's CSP touches; as an element where the browser refuses that to a content script. */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const view = root.ownerDocument.defaultView as Window & typeof globalThis;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** The style of what the user opens, once that is here. */
function followStyle(root: ShadowRoot, opened: InterfaceOptions['opened']): () => void {
  const add = () => {
    const { interface: came } = opened.getState();
    if (!came) return;
    end();
    addStyle(root, came.css);
  };
  const end = opened.subscribe(add);
  add();
  return end;
}

/** Keeps our keys from the host page, whose own shortcuts are single letters, and has a press count once. */
function keepKeys(root: ShadowRoot): () => void {
  const ended = new AbortController();
  for (const type of ['keydown', 'keypress', 'keyup']) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal: ended.signal });
  }
  // A click on our buttons leaves the caret in the draft, where what is inserted belongs.
  root.addEventListener(
    'mousedown',
    (event) => {
      if ((event.target as Element).closest('button, summary')) event.preventDefault();
    },
    { signal: ended.signal },
  );
  heedFirstPress(root, ended.signal);
  return () => ended.abort();
}

interface OneProps {
  session: Session;
  list: Session[];
}

function One({ session, list }: OneProps) {
  const others = useMemo(() => list.filter((other) => other !== session), [list, session]);
  return (
    <SessionContext.Provider value={session}>
      <SessionView others={others} />
    </SessionContext.Provider>
  );
}

function All({ sessions }: Pick<InterfaceOptions, 'sessions'>) {
  const list = useStore(sessions, (state) => state.list);
  return list.map((session) => <One key={session.id} session={session} list={list} />);
}

/**
 * Draws the interface of all compose windows of a document into an open shadow root. Shortcuts are the caller's to hear
 * (on the window, in the capture phase: keys pressed in here go no further than the root).
 * @returns removes it all
 */
export function mountInterface(root: ShadowRoot, { sessions, ...shared }: InterfaceOptions): () => void {
  addStyle(root, css);
  const unstyled = followStyle(root, shared.opened);
  const free = keepKeys(root);
  const place = root.ownerDocument.createElement('div');
  root.append(place);
  render(
    <SharedContext.Provider value={shared}>
      <All sessions={sessions} />
    </SharedContext.Provider>,
    place,
  );
  return () => {
    free();
    unstyled();
    render(null, place);
    root.replaceChildren();
    root.adoptedStyleSheets = [];
  };
}
