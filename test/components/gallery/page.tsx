import { createStore } from 'zustand/vanilla';
import { mountInterface } from '../../../components/mount.tsx';
import { opened } from '../../../components/opened.tsx';
import type { Session } from '../../../components/session.ts';
import { makeText } from '../../../lib/interface.ts';
import type { SessionActions, SessionState } from '../../../lib/session/state.ts';
import { type Case, cases, DRAFT } from './cases.ts';
import { drawPage } from './pages.tsx';

declare const MESSAGES: Record<string, string>;

/** A compose window as a mail page would draw it. */
function drawCompose({ placement: { compose, editor }, theme }: SessionState, draft: string): void {
  const dark = theme === 'dark';
  const box = document.createElement('div');
  box.style.cssText = `position:fixed;left:${compose.left}px;top:${compose.top}px;width:${compose.width}px;height:${compose.height}px;background:${dark ? '#1f1f1f' : '#fff'};box-shadow:0 4px 16px #0004;border-radius:8px;font:13px Arial;color:${dark ? '#ccc' : '#555'}`;
  const head = document.createElement('div');
  head.style.cssText = 'padding:12px 14px;line-height:2.4';
  head.textContent = 'To  maya@lindqvist.example  ·  Subject  Re: Quarterly report';
  const text = document.createElement('div');
  text.contentEditable = 'true';
  text.style.cssText = `position:fixed;left:${editor.left}px;top:${editor.top}px;width:${editor.width}px;height:${editor.height}px;font:14px/1.5 Arial;white-space:pre-wrap;outline:1px dotted #9998;color:${dark ? '#eee' : '#222'}`;
  text.textContent = draft;
  const send = document.createElement('div');
  send.style.cssText =
    'position:absolute;left:14px;bottom:12px;background:#0b57d0;color:#fff;border-radius:18px;padding:8px 20px';
  send.textContent = 'Send';
  box.append(head, text, send);
  document.body.append(box);
  document.body.style.background = dark ? '#111' : '#eef1f6';
}

/** Draws a case: its compose windows and the interface over them. */
function drawCase({ states, draft }: Case): void {
  const actions = new Proxy({}, { get: () => () => undefined }) as SessionActions;
  const list: Session[] = states.map((state) => ({
    id: state.id,
    store: createStore<SessionState>(() => state),
    actions,
  }));
  for (const state of states) drawCompose(state, draft ?? DRAFT);
  const root = document.createElement('amends-root');
  document.documentElement.append(root);
  mountInterface(root.attachShadow({ mode: 'open' }), {
    sessions: createStore(() => ({ list })),
    textIn: () => text,
    opened: createStore(() => ({ interface: opened })),
    shortcuts: { toggle: 'Alt+Shift+KeyA', next: 'Alt+Shift+KeyN', previous: 'Alt+Shift+KeyP' },
  });
}

const text = makeText('en', MESSAGES);
const name = location.hash.slice(1);
const drawn = cases[name];
if (drawn) drawCase(drawn);
else drawPage(name, text);
