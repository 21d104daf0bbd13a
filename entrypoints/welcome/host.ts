import type { Message } from '../../lib/judge/letter.ts';
import type { Compose, MailHost, Person } from '../../lib/mail/mail.ts';
import { noAnchors } from '../../lib/mail/read/anchors.ts';

/** What the welcome page's compose box stands for: our own page, so everything is known. */
export interface WelcomeBox {
  root: HTMLElement;
  editor: HTMLElement;
  subject(): string;
  client: Person;
  me: Person;
  thread: Message[];
}

/** The welcome page as a mail host with one compose window. */
export function welcomeCompose({ root, editor, subject, client, me, thread }: WelcomeBox): Compose {
  const host: MailHost = { name: 'welcome', matches: [], findEditors: () => [editor], compose: () => compose };
  const compose: Compose = {
    host,
    editor,
    root,
    kind: 'reply',
    key: () => 'welcome',
    subject,
    recipients: () => [client],
    me: () => me,
    thread: () => thread,
    sendButton: () => null,
    isSend: () => false,
    isVisible: () => true,
    missing: () => [],
    anchors: () => noAnchors(),
    isNotDraft: () => false,
  };
  return compose;
}
