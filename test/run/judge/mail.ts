import PostalMime from 'postal-mime';
import type { Letter, Message } from '../../../lib/judge/letter.ts';
import { localIso } from './letters.ts';

/** The line that a mail client puts over what it quotes, in one line or wrapped over two. */
const QUOTED_BY = /^On\b.{5,200}?\bwrote:\s*$/ms;
const HEADER =
  /^(?:from|to|subject|date|mime-version|content-type|message-id|received|return-path|delivered-to|x-[\w-]+|cc|reply-to):/i;
const DATE_HEADER = /^date:\s*(.+?)\s*$/im;
const OFFSET = /([+-])(\d\d)(\d\d)\s*(?:\([^)]*\))?$/;

/** Whether a text is a mail with its headers, rather than a bare draft. */
export const isMail = (text: string): boolean => {
  const head = text.split(/\n\s*\n/, 1)[0] ?? '';
  const lines = head.split('\n').filter((line) => !/^\s/.test(line));
  return (
    lines.length > 0 &&
    lines.every((line) => /^[\w-]+:/.test(line)) &&
    lines.some((line) => HEADER.test(line)) &&
    lines.length > 1
  );
};

/** The sender's own clock of a Date header, which a parsed date no longer tells. */
function sentAt(text: string, now: Date): string {
  const said = DATE_HEADER.exec(text.split(/\n\s*\n/, 1)[0] ?? '')?.[1];
  const date = said ? new Date(said) : now;
  if (Number.isNaN(date.getTime())) throw new Error(`invalid date: ${said}`);
  const [, sign, hours, minutes] = OFFSET.exec(said ?? '') ?? [];
  if (!sign) return localIso(date);
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return `${new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

/** The quoted mail as a message, oldest first where quotes stand in quotes; all are taken for the client's and mine in turn. */
function quotedMessages(text: string, from: 'client' | 'me' = 'client'): Message[] {
  const match = QUOTED_BY.exec(text);
  if (!match) return [];
  const inner = text
    .slice(match.index + match[0].length)
    .replace(/^> ?/gm, '')
    .trim();
  const next = QUOTED_BY.exec(inner);
  const name = /,\s*([^,<]*?)\s*(?:<[^>]*>)?\s*wrote:/s.exec(match[0])?.[1]?.trim() ?? '';
  const own = (next ? inner.slice(0, next.index) : inner).trim();
  const older = next ? quotedMessages(inner, from === 'client' ? 'me' : 'client') : [];
  return own ? [...older, { from, name, at: '', text: own }] : older;
}

/** Reads an .eml draft: its own text is the draft, what it quotes is the thread. Throws on an invalid Date header. */
export async function readMail(text: string, now: Date): Promise<Letter> {
  const mail = await PostalMime.parse(text);
  const body = (
    mail.text ??
    mail.html?.replace(/<br\s*\/?>|<\/(?:p|div)>/gi, '\n').replace(/<[^>]+>/g, '') ??
    ''
  ).replace(/\r\n?/g, '\n');
  const quoted = QUOTED_BY.exec(body);
  return {
    sent_at: sentAt(text, now),
    subject: mail.subject ?? '',
    thread: quotedMessages(body),
    draft: (quoted ? body.slice(0, quoted.index) : body).trim(),
  };
}
