import { describe, expect, it } from 'vitest';
import { WRITING } from './pages.ts';
import { survives } from './survives.ts';

// Where a mail's head stands is the host's to change: who wrote it, and when, must be read all the same, and of no other mail.
const PAGES = WRITING.filter(({ host, name }) => host.name === 'outlook' && /^(?:reply|forward)$/.test(name));

const each = (document: Document, selector: string, change: (element: Element) => void) =>
  document.querySelectorAll(selector).forEach(change);
/** Puts an element at the end of its mail. */
const behind = (selector: string) => (document: Document) =>
  each(document, '[role="listitem"]', (mail) => {
    const moved = mail.querySelector(selector);
    if (moved) mail.append(moved);
  });
const before = (selector: string) => (document: Document) =>
  each(document, '[role="listitem"]', (mail) => {
    const moved = mail.querySelector(selector);
    if (moved) mail.prepend(moved);
  });
const without =
  (...names: string[]) =>
  (document: Document) => {
    for (const name of names) each(document, `.thread-33 [${name}]`, (element) => element.removeAttribute(name));
  };
/** What a build may put between a body and what is behind it. */
const between = (words: string) => (document: Document) =>
  each(document, '[data-test-id="mailMessageBodyContainer"]', (body) => body.insertAdjacentHTML('afterend', words));
const BUTTONS = '<div role="toolbar"><span>Reply all</span></div><button type="button">Forward</button>';
const FILES = '<div><span>minutes.pdf</span><span>48 KB</span></div>';
/** A mail that is folded: its sender and its date, and no body. */
const folded = (document: Document) =>
  each(document, '[role="listitem"]', (mail) => {
    const other = mail.cloneNode(true) as Element;
    other.querySelector('[data-test-id="mailMessageBodyContainer"]')?.remove();
    const [sender, time] = ['[data-testid="senderName"]', '[data-testid="sentTime"]'].map((one) =>
      other.querySelector(one),
    );
    sender?.setAttribute('title', 'someone.else@other.example');
    if (sender) sender.textContent = 'Someone Else';
    if (time) time.textContent = 'Monday, 2 March 2026 08:00';
    mail.after(other);
  });

const CASES: [string, ((document: Document) => void)[]][] = [
  ['behind the body', [behind('.head-36')]],
  ['behind the body, without today’s marks', [behind('.head-36'), without('data-testid', 'role')]],
  ['behind the body and what can be done with it', [between(BUTTONS), behind('.head-36'), without('data-testid')]],
  ['behind the body and its files', [between(FILES), behind('.head-36'), without('data-testid')]],
  ['parted: the date behind', [behind('.time-40')]],
  ['parted: the date behind, without today’s marks', [behind('.time-40'), without('data-testid')]],
  ['parted: all but the date behind', [behind('.head-36'), before('.time-40'), without('data-testid')]],
  ['before the body, a folded mail behind', [folded]],
  ['behind the body, a folded mail behind', [behind('.head-36'), folded, without('data-testid')]],
];

describe.each(PAGES)('in Outlook’s $name, the head', (page) => {
  it.each(CASES)('%s is read as before', (_, changes) => {
    const { thread } = survives(page, (document) => {
      for (const change of changes) change(document);
    });
    expect(thread).toBe(true);
  });
});

it('there are pages to change', () => expect(PAGES).toHaveLength(2));
