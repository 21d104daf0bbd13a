import type { Message } from '../../judge/letter.ts';
import type { Compose, MailHost, Part, Person } from '../mail.ts';
import { anchorsOf, type Marks, noAnchors } from './anchors.ts';
import { composeRoot } from './climb.ts';
import { isSendEvent } from './send-event.ts';
import { isShown } from './visible.ts';

/** What a host knows about reading one of its compose windows; `root` is the window's element. */
export interface Reading {
  hasRecipients(root: Element): boolean;
  hasSubject(root: Element): boolean;
  sendButton(root: Element): HTMLElement | null;
  kind(root: Element): Compose['kind'];
  subject(root: Element): string;
  recipients(root: Element): Person[];
  me(root: Element): Person | null;
  thread(root: Element, kind: Compose['kind'], me: Person | null): Message[];
  key(root: Element, seen: { subject: string; to: string }): string;
  isNotDraft(element: Element): boolean;
  /** What this host's parts are known by. */
  marks: Marks;
}

/** Where no send button was found, the page is not searched again for this long, in ms: keys come faster than hosts change. */
const RETRY = 1000;

/** What can't be read at all counts as not there: `missing` names it, and the rest works. */
function orElse<T>(read: () => T, absent: T): T {
  try {
    return read();
  } catch {
    return absent;
  }
}

/** A compose window of a host, which reads itself anew whenever it is asked, for hosts move and rebuild what is around a body. */
export function makeCompose(host: MailHost, editor: HTMLElement, reading: Reading): Compose {
  let found: HTMLElement = editor;
  let button: HTMLElement | null = null;
  let searchedAt = Number.NEGATIVE_INFINITY;

  const look = (): void => {
    const isThere = button?.isConnected && found.contains(button) && found.contains(editor);
    if (isThere || (!button && performance.now() - searchedAt < RETRY)) return;
    found = composeRoot(editor, {
      send: (within) => reading.sendButton(within) !== null,
      recipients: reading.hasRecipients,
      another: (within) => host.findEditors(within).some((other) => other !== editor),
    });
    button = found === editor ? null : reading.sendButton(found);
    searchedAt = performance.now();
  };
  const root = (): HTMLElement => {
    look();
    return found;
  };
  const sendButton = (): HTMLElement | null => {
    look();
    return button;
  };
  const self: Compose = {
    host,
    editor,
    get root() {
      return root();
    },
    get kind() {
      return orElse(() => reading.kind(root()), 'new');
    },
    key() {
      const to = self.recipients().map(({ name, address }) => address || name);
      return reading.key(root(), { subject: self.subject(), to: to.join() });
    },
    subject: () => orElse(() => reading.subject(root()), ''),
    recipients: () => orElse(() => reading.recipients(root()), []),
    me: () => orElse(() => reading.me(root()), null),
    thread: () => orElse(() => reading.thread(root(), self.kind, self.me()), []),
    sendButton,
    isSend: (event) => isSendEvent(event, { root, sendButton }),
    isVisible: () => isShown(editor),
    missing() {
      const isThere: Record<Part, () => boolean> = {
        subject: () => reading.hasSubject(root()) || self.subject() !== '',
        recipients: () => reading.hasRecipients(root()) || self.recipients().length > 0,
        me: () => self.me() !== null,
        thread: () => self.kind === 'new' || self.thread().length > 0,
        send: () => sendButton() !== null,
      };
      return (Object.keys(isThere) as Part[]).filter((part) => !isThere[part]());
    },
    anchors: () => orElse(() => anchorsOf(reading.marks, editor, root()), noAnchors()),
    isNotDraft: reading.isNotDraft,
  };
  return self;
}
