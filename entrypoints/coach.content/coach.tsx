import { createStore } from 'zustand/vanilla';
import { mountInterface } from '../../components/mount.tsx';
import { makeText, messagesOf, type Text } from '../../lib/interface.ts';
import type { Compose, MailHost } from '../../lib/mail/mail.ts';
import { send } from '../../lib/messages.ts';
import { askModel } from '../../lib/models/talk.ts';
import { makeEditable } from '../../lib/page/make-editable.ts';
import { watchEditors } from '../../lib/page/observe.ts';
import { keepInPage, makeRoot } from '../../lib/page/root.ts';
import { makeUnderlines } from '../../lib/page/underlines.ts';
import { bringOnce } from '../../lib/session/brought.ts';
import type { Languages } from '../../lib/session/languages.ts';
import { makeMemories } from '../../lib/session/memory.ts';
import type { Session, SettingsSource } from '../../lib/session/parts.ts';
import { makeSession } from '../../lib/session/session.ts';
import { listenForShortcuts } from '../../lib/session/shortcuts.ts';
import { followSources } from '../../lib/session/source-shelf.ts';
import type { SessionState } from '../../lib/session/state.ts';
import { throttle } from '../../lib/session/throttle.ts';
import { watchTemplates } from '../../lib/storage/watch-templates.ts';
import { makeDeskBringer } from './bring-desk.ts';
import type { Handed } from './handed.ts';

export interface CoachOptions {
  document: Document;
  languages: Languages;
  settings: SettingsSource;
  site: string;
  signal: AbortSignal;
  /** False once the extension was updated or removed under this page: the coach then takes itself away. */
  isAlive(): boolean;
  /** Brings the desk; null where it can't come. May reject. */
  bringDesk(): Promise<Handed | null>;
  /** Amends' own version. */
  version: string;
}

/** The coach of one document: a session for each compose window in it, and one interface for them all. */
export interface Coach {
  /** Coaches each compose window of a host, those that are open and those to come. */
  follow(host: MailHost): void;
  /** Coaches one compose window. */
  add(compose: Compose): void;
  /** What can be told of a page in which no mail was found. Rejects where what tells it can't come. */
  diagnosis(host: string, field: HTMLElement | null): Promise<string>;
  /** Pauses (or resumes) each mail that is open. */
  pause(paused: boolean): undefined;
  states(): Pick<SessionState, 'status' | 'missing' | 'unfound'>[];
}

/** How long after a key it is asked whether the extension still lives, in ms: not at each of them. */
const LOOK_ALIVE = 300;

/** Starts the coach of a document. Nothing of it is in the page until there is a compose window, nor after the signal. */
export function startCoach({
  document,
  languages,
  settings,
  site,
  signal: given,
  isAlive,
  bringDesk,
  version,
}: CoachOptions): Coach {
  /** Ends all: a page that takes Amends away again and again does not want it. */
  const unwanted = new AbortController();
  const signal = AbortSignal.any([given, unwanted.signal]);
  const memories = makeMemories();
  const templates = bringOnce(async (code) => {
    const listed = await send('templates', { code });
    desk.get()?.prepare(listed);
    return listed;
  });
  const pageWords = bringOnce((code) => send('pageWords', { code }));
  const sessions = createStore<{ list: Session[] }>(() => ({ list: [] }));
  const desk = makeDeskBringer(
    // An extension that was updated brings nothing any more: who opens something is told, who writes on sees all of it go.
    () => bringDesk().catch(() => null),
    () => sessions.getState().list,
    signal,
  );
  const ends = new Map<HTMLElement, AbortController>();
  let unmount: (() => void) | undefined;
  let count = 0;

  const texts = new Map<string, Text>();
  /** The interface's texts in the language of a draft, which is here by then. */
  const textIn = (code: string): Text => {
    const text = texts.get(code) ?? makeText(code, messagesOf(languages.get(code) ?? languages.home));
    texts.set(code, text);
    return text;
  };

  const showInterface = () => {
    if (unmount) return;
    const shadow = makeRoot(document);
    const { shortcuts } = settings.get();
    const unmounted = new AbortController();
    keepInPage(shadow.host as HTMLElement, () => unwanted.abort(), unmounted.signal);
    const { opened } = desk;
    const end = mountInterface(shadow, { sessions, textIn, shortcuts, opened });
    for (const type of ['pointerover', 'focusin'])
      shadow.addEventListener(type, desk.bringAtRest, { signal: unmounted.signal, passive: true });
    unmount = () => {
      end();
      unmounted.abort();
      unmount = undefined;
    };
  };

  /** One window that moves, or comes to the front, may hide another or let it be seen. */
  const watchPlaces = (session: Session) =>
    session.store.subscribe((state, before) => {
      if (state.placement === before.placement && state.usedAt === before.usedAt) return;
      const others = sessions.getState().list.filter((other) => other !== session);
      // The host brings it to the front after we have heard of it.
      const look = () => {
        for (const other of others) other.lookAgain();
      };
      if (others.length) requestAnimationFrame(look);
    });

  const remove = (editor: HTMLElement) => {
    ends.get(editor)?.abort();
    ends.delete(editor);
  };

  const add = (compose: Compose) => {
    const { editor } = compose;
    if (signal.aborted || ends.has(editor)) return;
    const end = new AbortController();
    ends.set(editor, end);
    const until = AbortSignal.any([signal, end.signal]);
    const editable = makeEditable(editor, (element) => compose.isNotDraft(element), until);
    const session = makeSession({
      id: `compose-${++count}`,
      compose,
      editable,
      underlines: makeUnderlines(editable, editor.ownerDocument, until),
      languages,
      settings,
      memories,
      templates,
      sources: shelf,
      pageWords,
      desk,
      library: {
        keep: (words) => send('keepTemplate', words),
        open: (id) => send('openTemplates', { id }),
      },
      model: askModel,
      version,
      copy: async (text) => navigator.clipboard.writeText(text),
      site,
      hasOthers: () => sessions.getState().list.some(({ root }) => root !== compose.root),
      now: Date.now,
      signal: until,
    });
    watchPlaces(session);
    desk.follow(session, until);
    showInterface();
    sessions.setState(({ list }) => ({ list: [...list, session] }));
    until.addEventListener(
      'abort',
      () => {
        sessions.setState(({ list }) => ({ list: list.filter((other) => other !== session) }));
        if (!sessions.getState().list.length) unmount?.();
      },
      { once: true },
    );
    // The keys that are pressed in a frame reach its own window alone.
    if (editor.ownerDocument !== document)
      listenForShortcuts({ document: editor.ownerDocument, sessions, settings, signal: until });
    // An old script outlives its extension: the first sign of life from the user tells, and it goes.
    editor.addEventListener('focusin', () => isAlive(), { signal: until });
    editor.addEventListener('keydown', throttle(isAlive, LOOK_ALIVE, until), { signal: until, capture: true });
    // Who writes may soon open something.
    for (const type of ['pointerdown', 'keydown', 'input'])
      editor.addEventListener(type, desk.bringAtRest, { signal: until, once: true });
  };

  listenForShortcuts({ document, sessions, settings, signal });

  // One that comes or goes may lie over another, and a mail that is not alone says whose it is.
  sessions.subscribe(({ list }) => {
    for (const session of list) session.lookAgain();
  });

  const shelf = followSources(() => {
    for (const session of sessions.getState().list) session.showAgain();
  }, signal);

  watchTemplates(() => {
    const { list } = sessions.getState();
    if (!list.some(({ store }) => store.getState().sidebarOpen)) return templates.forget();
    void templates.again().then(() => {
      for (const session of list) session.showAgain();
    });
  }, signal);

  return {
    follow(host) {
      watchEditors(
        document,
        (root) => host.findEditors(root),
        ({ added, removed }) => {
          removed.forEach(remove);
          for (const editor of added) add(host.compose(editor));
        },
        signal,
      );
    },
    add,
    async diagnosis(host, field) {
      await desk.bring();
      const told = desk.get()?.diagnosePage(document, host, field, { site, version });
      if (told === undefined) throw new Error('what tells it did not come');
      return told;
    },
    pause(paused) {
      for (const { actions } of sessions.getState().list) paused ? actions.pause() : actions.resume();
    },
    states: () =>
      sessions
        .getState()
        .list.map(({ store }) => store.getState())
        .map(({ status, missing, unfound }) => ({ status, missing, unfound })),
  };
}
