// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { SessionContext } from '../../lib/session/parts.ts';
import { guardSend } from '../../lib/session/send-guard.ts';
import type { SessionState } from '../../lib/session/state.ts';

let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  document.body.innerHTML = '<div id="editor"></div><button id="send">x</button>';
});
afterEach(() => end.abort());

const MODIFIED = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };

function guarded(read: () => string) {
  const editor = document.getElementById('editor') as HTMLElement;
  const button = document.getElementById('send') as HTMLElement;
  const sent = vi.fn();
  button.addEventListener('click', sent);
  document.body.addEventListener('keydown', (event) => event.ctrlKey && sent());
  const store = createStore<SessionState>(() => ({ notice: null }) as SessionState);
  const select = vi.fn();
  guardSend({
    compose: {
      isSend: (event: Event) =>
        event.type === 'click' ? event.target === button : event.type === 'keydown' && (event as KeyboardEvent).ctrlKey,
      sendButton: () => button,
    },
    editable: { element: editor, read, select },
    store,
    signal: end.signal,
  } as unknown as SessionContext);
  const press = () => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
  };
  return { sent, select, store, button, editor, press };
}

it('holds a mail with an open slot once, shows the slot, and lets the next attempt through', () => {
  const { sent, select, store, press } = guarded(() => 'By [day and time] then.');
  press();
  expect(sent).not.toHaveBeenCalled();
  expect(select).toHaveBeenCalledWith(expect.objectContaining({ start: 3, end: 17 }));
  expect(store.getState().notice).toMatchObject({ key: 'notice.slotLeft', values: { slot: 'day and time' } });
  press();
  expect(sent).toHaveBeenCalledTimes(1);
});

it('holds the shortcut as well', () => {
  const { sent, editor } = guarded(() => '[date]');
  editor.dispatchEvent(new KeyboardEvent('keydown', MODIFIED));
  expect(sent).not.toHaveBeenCalled();
  editor.dispatchEvent(new KeyboardEvent('keydown', MODIFIED));
  expect(sent).toHaveBeenCalledTimes(1);
});

it('holds a click that comes without a press, once', () => {
  const { sent, button } = guarded(() => '[date]');
  button.click();
  button.click();
  expect(sent).toHaveBeenCalledTimes(1);
});

it('leaves a mail without slots alone, and asks again for other slots', () => {
  let text = 'All is said.';
  const { sent, press } = guarded(() => text);
  press();
  expect(sent).toHaveBeenCalledTimes(1);
  text = 'By [date].';
  press();
  expect(sent).toHaveBeenCalledTimes(1);
  press();
  expect(sent).toHaveBeenCalledTimes(2);
});

it('is gone after the end', () => {
  const { sent, press } = guarded(() => '[date]');
  end.abort();
  press();
  expect(sent).toHaveBeenCalledTimes(1);
});
