import type { Message } from '../../judge/letter.ts';
import type { Person } from '../mail.ts';
import { parseShownDate } from './dates.ts';
import { ownWords } from './own-words.ts';
import { addressIn, isSamePerson, parsePerson } from './people.ts';
import { plainText } from './plain-text.ts';
import { isFrom, quoteStart } from './quote-start.ts';

interface Quoted extends Person {
  at: string;
  text: string;
}

/** Gmail's quote: `gmail_attr` names sender and time, the blockquote holds the mail (Gmail's own mails, 2014 to 2026). */
function gmailQuote(root: Element, language: string): Quoted | null {
  const quote = root.querySelector('.gmail_quote');
  const mail = quote?.querySelector('blockquote');
  if (!quote || !mail) return null;
  const head = plainText(quote, (element) => element === mail);
  const address = addressIn(head);
  const named = quote.querySelector('.gmail_sendername')?.textContent?.trim();
  const name =
    named ??
    head
      .slice(0, head.indexOf(address))
      .replace(/[\s<]+$/u, '')
      .split(/[,，、]/u)
      .at(-1)
      ?.trim() ??
    '';
  const at = parseShownDate(name ? (head.split(name)[0] ?? '') : head, language);
  return { name, address, at, text: ownWords(mail) };
}

/** Outlook's quote: header lines, each a label with a colon; the sender comes first, then the date. */
function outlookQuote(root: Element, language: string): Quoted | null {
  const start = quoteStart(root);
  if (!start) return null;
  const holder = root.ownerDocument.createElement('div');
  for (const child of root.children)
    if (isFrom(start, child) || child.contains(start)) holder.append(child.cloneNode(true));
  const lines = plainText(holder).split('\n');
  const first = lines.findIndex((line) => /^[^:：]{1,24}[:：]\s*\S/u.test(line));
  if (first < 0) return null;
  const values: string[] = [];
  let end = first;
  for (; /^[^:：]{1,24}[:：]/u.test(lines[end] ?? ''); end += 1)
    values.push((lines[end] ?? '').replace(/^[^:：]+[:：]\s*/u, ''));
  const sender = parsePerson(values[0] ?? '');
  const at = values.map((value) => parseShownDate(value, language)).find(Boolean) ?? '';
  return sender && { ...sender, at, text: lines.slice(end).join('\n').trim() };
}

/**
 * The mail that a draft quotes below itself, for where the page shows no thread (a pop-out, a trimmed quote).
 * @param root the draft's body, or a parsed quote
 * @param language of the page, for the date
 */
export function quotedMail(root: Element, me: Person | null, language: string): Message | null {
  const quoted = gmailQuote(root, language) ?? outlookQuote(root, language);
  if (!quoted?.text) return null;
  const { name, address, at, text } = quoted;
  return { from: isSamePerson({ name, address }, me) ? 'me' : 'client', name: name || address, at, text };
}

/** Who wrote the mail that a draft quotes: the one it answers. */
export function quotedSender(root: Element): Person | null {
  const quoted = gmailQuote(root, 'en') ?? outlookQuote(root, 'en');
  return quoted && { name: quoted.name, address: quoted.address };
}
