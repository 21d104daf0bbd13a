import type { Message } from '../../judge/letter.ts';
import type { Compose, Person } from '../mail.ts';
import { ancestors } from '../read/climb.ts';
import { parseShownDate } from '../read/dates.ts';
import { languageOf } from '../read/documents.ts';
import { ownWords } from '../read/own-words.ts';
import { isSamePerson } from '../read/people.ts';
import { quotedMail } from '../read/quoted-mail.ts';

/** A mail of the thread (InboxSDK, Gmail.js; 2018 to November 2026). */
const MAIL = '[data-message-id]';
/** Loose: an item of the thread's list. */
const ITEM = '[role="list"] > [role="listitem"]';
const SENDER = '[email][name],[email*="@"],[data-hovercard-id*="@"]';
/** Where Gmail keeps a mail's text (2012 to November 2026). */
const BODY = '.a3s';

/** The date is in a `title`, in full, in the page's language; the mail's own text is not searched. */
function dateOf(mail: Element, body: Element, language: string): string {
  for (const dated of mail.querySelectorAll('[title]')) {
    const at = body.contains(dated) ? '' : parseShownDate(dated.getAttribute('title') ?? '', language);
    if (at) return at;
  }
  return '';
}

/** The part of a mail below its head: what follows the first ancestor of the sender that holds recipients or a date as well. */
function belowHead(mail: Element, sender: Element, editor: Element): Element | null {
  for (const ancestor of ancestors(sender)) {
    if (ancestor === mail) return null;
    const isHead = ancestor.querySelector('[title]') !== null || ancestor.querySelectorAll(SENDER).length > 1;
    let next = isHead ? ancestor.nextElementSibling : null;
    while (next && (next.contains(editor) || !next.textContent?.trim())) next = next.nextElementSibling;
    if (next) return next;
  }
  return null;
}

/** Recipients stand in the head as well: the sender is the one that Gmail marks or sets as a heading, else the first. */
function senderOf(mail: Element, editor: Element): Element | undefined {
  const all = [...mail.querySelectorAll(SENDER)].filter((element) => !editor.contains(element));
  return (
    all.find((element) => element.classList.contains('gD')) ??
    all.find((element) => element.closest('h3,[role="heading"]')) ??
    all[0]
  );
}

function read(mail: Element, editor: Element, me: Person | null, language: string): Message | null {
  const sender = senderOf(mail, editor);
  const body = mail.querySelector(BODY) ?? (sender ? belowHead(mail, sender, editor) : null);
  if (!sender || !body || body.contains(editor)) return null;
  const address = sender.getAttribute('email') ?? sender.getAttribute('data-hovercard-id') ?? '';
  const name = sender.getAttribute('name') ?? sender.textContent?.trim() ?? '';
  const text = ownWords(body);
  const from = isSamePerson({ name, address }, me) ? 'me' : 'client';
  return text ? { from, name: name || address, at: dateOf(mail, body, language), text } : null;
}

/** The quote that Gmail keeps apart, in a hidden field, while its "…" button shows (Gmail.js). Scripts in it stay off. */
function trimmedQuote(root: Element): Element | null {
  const html = root.querySelector<HTMLInputElement>('input[name="uet"]')?.value;
  return html ? new DOMParser().parseFromString(html, 'text/html').body : null;
}

/** Whether the thread that the page shows is the one that the draft answers. */
function isItsThread(root: Element): boolean {
  const wanted = root.querySelector<HTMLInputElement>('input[name="rt"]')?.value.replace(/^#/, '');
  const shown = [...root.ownerDocument.querySelectorAll('[data-thread-perm-id]')].map((element) =>
    element.getAttribute('data-thread-perm-id')?.replace(/^#/, ''),
  );
  return !wanted || !shown.length || shown.includes(wanted);
}

/** The thread a draft answers, oldest first, from the page; where the page does not show it, the mail that the draft quotes. */
export function threadOf(root: Element, editor: Element, kind: Compose['kind'], me: Person | null): Message[] {
  if (kind === 'new') return [];
  const page = root.ownerDocument;
  const language = languageOf(page);
  // Either mark may be gone from one mail and left on another.
  const either = `${MAIL},${ITEM}`;
  const mails = [...page.querySelectorAll(either)].filter((mail) => mail.querySelector(either) === null);
  const shown = isItsThread(root)
    ? mails.map((mail) => read(mail, editor, me, language)).filter((mail) => mail !== null)
    : [];
  if (shown.every(({ at }) => at)) shown.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  if (shown.length) return shown;
  const quoted = quotedMail(trimmedQuote(root) ?? editor, me, language);
  return quoted ? [quoted] : [];
}
