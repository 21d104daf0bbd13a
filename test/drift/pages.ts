import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { gmail } from '../../lib/mail/gmail.ts';
import type { Compose, MailHost } from '../../lib/mail/mail.ts';
import { outlook } from '../../lib/mail/outlook.ts';
import { GMAIL, OUTLOOK, respond } from '../pages/server.ts';

/** What is known of a page before anything of it drifts. */
export interface DriftPage {
  host: MailHost;
  name: string;
  html: string;
  address: string;
  /** Selectors of the bodies, none where the page has no compose window, and of its first window's send button. */
  editors: string;
  send: string;
}

export const DRAFT = 'Dear Claire,\nthe report is late.';

const QUERY = new URLSearchParams({ draft: DRAFT, editor: 'bare' });
const ours =
  (host: MailHost, base: string) =>
  (name: string, more = ''): DriftPage => {
    const address = `${base}?scene=${name}${more}&${QUERY}`;
    const label = more ? `${name} ${more.replace(/^&\w+=/, '')}` : name;
    const editors = '[contenteditable="true"][aria-multiline="true"]';
    return { host, name: label, html: respond(address)?.body ?? '', address, editors, send: '[data-act="send"]' };
  };
const inGmail = ours(gmail, GMAIL);
const inOutlook = ours(outlook, OUTLOOK);
const recorded = (file: string, host = gmail): DriftPage => ({
  host,
  name: file.replace('inboxsdk-', ''),
  html: readFileSync(new URL(`../pages/recorded/${file}.html`, import.meta.url), 'utf8'),
  address: GMAIL,
  editors: '[g_editable="true"]',
  send: '',
});

/** Pages in which a mail is being written: ours are shaped like the hosts' own, the recorded ones are Inbox by Gmail's. */
export const WRITING: readonly DriftPage[] = [
  inGmail('popup'),
  inGmail('popup', '&recipients=old'),
  inGmail('several'),
  inGmail('reply'),
  inGmail('reply-quote'),
  inGmail('window'),
  inOutlook('new'),
  inOutlook('tabs'),
  inOutlook('reply'),
  inOutlook('forward'),
  recorded('inboxsdk-inbox-2016-06-28-inline'),
  recorded('inboxsdk-inbox-2016-06-28-2-dialog'),
  recorded('inboxsdk-inbox-2017-03-02-inline'),
];

const READ_ONLY = [
  'inboxsdk-inbox-2016-08-10-message-no-composer',
  'inboxsdk-inbox-2016-08-19-draft-collapsed-no-composer',
  'inboxsdk-inbox-2016-08-17-preview-dialog-no-composer',
  'inboxsdk-gmail-2017-06-22-addon-sidebar-no-composer',
  'talon-reply-gmail-2014',
];

/** Pages in which nothing is written; the recorded ones are asked of both hosts. */
export const READING: readonly DriftPage[] = [
  inGmail('inbox'),
  inGmail('thread'),
  inGmail('preview'),
  inOutlook('inbox'),
  ...READ_ONLY.flatMap((file) => [recorded(file), recorded(file, outlook)]),
];

const windows = new Map<string, JSDOM>();
const sources = new Map<string, Element>();

/** A fresh copy of a page, with what must be found in it marked `data-part`. One at a time for each host: the next one replaces it. */
export function openFresh({ host, html, address, editors, send }: DriftPage): Document {
  const window = windows.get(host.name) ?? new JSDOM('', { url: address });
  windows.set(host.name, window);
  const { document, DOMParser } = window.window;
  globalThis.DOMParser ??= DOMParser;
  const source = sources.get(html) ?? new DOMParser().parseFromString(html, 'text/html').documentElement;
  sources.set(html, source);
  document.replaceChildren(document.importNode(source, true));
  const mark = (selector: string, part: string) => {
    if (selector) for (const element of document.querySelectorAll(selector)) element.setAttribute('data-part', part);
  };
  mark(editors, 'editor');
  document.querySelector(editors)?.setAttribute('data-first', '');
  mark(send, 'send');
  if (send) document.querySelector(send)?.setAttribute('data-first', '');
  mark('.gmail_quote, .gmail_attr, #appendonsend, #divRplyFwdMsg', 'quote');
  mark('[role="listitem"] :is(.a3s, [role="document"])', 'mail');
  return document;
}

/** The bodies that are marked in a page. */
export const bodiesOf = (document: Document): Element[] => [...document.querySelectorAll('[data-part="editor"]')];

/** The compose window of the first marked body, where the host finds that. */
export function firstCompose(host: MailHost, document: Document): Compose | null {
  const body = document.querySelector('[data-first][data-part="editor"]');
  const found = host.findEditors(document).find((editor) => editor === body);
  return found ? host.compose(found) : null;
}
