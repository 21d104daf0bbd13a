import { act } from 'preact/test-utils';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { mountInterface } from '../../components/mount.tsx';
import { opened } from '../../components/opened.tsx';
import type { Session } from '../../components/session.ts';
import type { SessionState } from '../../lib/session/state.ts';
import { sampleSession, shortcuts } from './samples.ts';
import { text } from './texts.ts';

export interface Mounted {
  root: ShadowRoot;
  sessions: StoreApi<{ list: Session[] }>;
  /** The first session. */
  session: Session;
  /** The one element of a selector; throws where there is none. */
  find(selector: string): HTMLElement;
  /** The button of this accessible name, or that its name begins with. */
  button(name: string): HTMLButtonElement;
  set(state: Partial<SessionState>): void;
  unmount(): void;
}

/** The interface of sessions in given states, mounted in the document as in a mail page. */
export function mounted(...states: Partial<SessionState>[]): Mounted {
  const list = (states.length ? states : [{}]).map((state, index) => sampleSession(state, `${index}`));
  const sessions = createStore<{ list: Session[] }>(() => ({ list }));
  const host = document.createElement('amends-root');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  let end = () => {};
  act(() => {
    end = mountInterface(root, {
      sessions,
      textIn: () => text,
      shortcuts,
      opened: createStore(() => ({ interface: opened })),
    });
  });
  const session = list[0] as Session;
  const find = (selector: string) => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  return {
    root,
    sessions,
    session,
    find,
    button(name) {
      const buttons = [...root.querySelectorAll('button')];
      const wanted = buttons.find((button) => nameOf(button).startsWith(name));
      if (!wanted) throw new Error(`no button ${name} among ${buttons.map(nameOf).join(' | ')}`);
      return wanted;
    },
    set: (state) => act(() => session.store.setState(state)) as unknown as undefined,
    unmount() {
      act(end);
      host.remove();
    },
  };
}

/** A button's accessible name. */
export const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent ?? '';

/** Presses a key on an element, as a user would. */
export function press(element: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  act(() => void element.dispatchEvent(event));
  return event;
}

/** Clicks as the pointer does (`detail` 1), or as Enter on a button does (0). */
export function click(element: Element, detail = 1): void {
  act(
    () =>
      void element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail })),
  );
}
