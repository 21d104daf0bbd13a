import type { Compose } from '../../lib/mail/mail.ts';
import { draftText } from '../mail/open.ts';
import { bodiesOf, type DriftPage, firstCompose, openFresh } from './pages.ts';

/** What is asked of a page. `wrong`: no body was found that is none. */
export const ASKED = ['editor', 'window', 'send', 'subject', 'recipients', 'me', 'thread', 'quote', 'wrong'] as const;
export type Asked = (typeof ASKED)[number];

/** What the host reads of a page: plain data, to be compared with the same of the page as it was. */
interface Seen {
  subject: string;
  recipients: string;
  me: string;
  thread: string;
  quote: string;
}

const people = (list: { name: string; address: string }[]) =>
  list
    .map(({ name, address }) => `${name}<${address}>`)
    .sort()
    .join();

const seen = (compose: Compose): Seen => ({
  subject: compose.subject(),
  recipients: people(compose.recipients()),
  me: people([compose.me() ?? { name: '', address: '' }]),
  thread: compose
    .thread()
    .map(({ from, name, text }) => `${from} ${name}: ${text}`)
    .join('\n'),
  quote: draftText(compose),
});

const truths = new Map<DriftPage, Seen | null>();

/** What the host reads of a page that nothing has happened to. Throws where it does not find its body. */
function truthOf(page: DriftPage): Seen | null {
  if (!truths.has(page)) {
    const compose = firstCompose(page.host, openFresh(page));
    if (!compose) throw new Error(`no body in ${page.name} as it is`);
    truths.set(page, page.send ? seen(compose) : null);
  }
  return truths.get(page) ?? null;
}

/** Which parts of a page are still found and read as they were after a change; none is asked for that the page never had. */
export function survives(page: DriftPage, change: (document: Document) => void): Partial<Record<Asked, boolean>> {
  const truth = truthOf(page);
  const document = openFresh(page);
  change(document);
  const bodies = bodiesOf(document);
  const found = page.host.findEditors(document);
  const compose = firstCompose(page.host, document);
  const wrong = { wrong: found.every((editor) => bodies.includes(editor)) };
  const editor = bodies.every((body) => found.includes(body as HTMLElement));
  if (!truth) return { editor, ...wrong };
  const send = document.querySelector('[data-first][data-part="send"]');
  const now = compose && seen(compose);
  const others = bodies.filter((body) => !body.hasAttribute('data-first'));
  const same = (part: keyof Seen) => now?.[part] === truth[part];
  return {
    editor,
    window: compose?.root.contains(send) === true && !others.some((other) => compose.root.contains(other)),
    send: compose?.sendButton() === send,
    subject: same('subject'),
    recipients: same('recipients'),
    me: same('me'),
    ...(truth.thread && { thread: same('thread') }),
    quote: same('quote'),
    ...wrong,
  };
}

/** How many bodies the host finds in a page that has none, after a change. */
export function falseFinds(page: DriftPage, change: (document: Document) => void): number {
  const document = openFresh(page);
  for (const body of bodiesOf(document)) body.removeAttribute('data-part');
  change(document);
  return page.host.findEditors(document).length;
}
