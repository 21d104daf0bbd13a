import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { gmail } from '../../lib/mail/gmail.ts';
import type { Compose, MailHost } from '../../lib/mail/mail.ts';
import { outlook } from '../../lib/mail/outlook.ts';
import { GMAIL, OUTLOOK, respond } from '../pages/server.ts';

/** The document that a page's server sends, without running its scripts. */
export function openPage(address: string): Document {
  const answer = respond(address);
  if (!answer) throw new Error(`no page at ${address}`);
  return parse(answer.body, address);
}

export const parse = (html: string, url = 'https://desk.example/'): Document => {
  const { window } = new JSDOM(html, { url });
  // The browser's own, where the code under test takes it from its global scope.
  globalThis.DOMParser ??= window.DOMParser;
  return window.document;
};

/** A recorded page, or a mail as it was sent. */
export const recorded = (name: string): Document =>
  parse(readFileSync(new URL(`../pages/recorded/${name}.html`, import.meta.url), 'utf8'));

export const HOSTS: readonly { host: MailHost; address: string }[] = [
  { host: gmail, address: GMAIL },
  { host: outlook, address: OUTLOOK },
];

/** The compose windows of a page, in document order. */
export const composesOf = (host: MailHost, document: Document): Compose[] =>
  host.findEditors(document).map((editor) => host.compose(editor));

/** The only compose window of a page. */
export function composeOf(host: MailHost, address: string): Compose {
  const all = composesOf(host, openPage(address));
  if (all.length !== 1 || !all[0]) throw new Error(`${all.length} compose windows at ${address}`);
  return all[0];
}

/** What a text map would read of a body: all but what is no draft. */
export function draftText({ editor, isNotDraft }: Compose): string {
  const copy: string[] = [];
  const read = (node: Node) => {
    if (node.nodeType === 3) copy.push(node.nodeValue ?? '');
    if (node.nodeType === 1 && node !== editor && isNotDraft(node as Element)) return;
    for (const child of node.childNodes) read(child);
    if (node.nodeType === 1 && /^(div|p|br)$/.test((node as Element).localName)) copy.push('\n');
  };
  read(editor);
  return copy
    .join('')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
