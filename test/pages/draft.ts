import { type Html, html } from './html.ts';
import type { Conversation } from './mails.ts';

/** A draft's lines as hosts keep them: one block a line, `<div><br></div>` for an empty one; `empty` where there is no text. */
export function draftLines(text: string, className = '', empty: Html = html`<br>`): Html {
  if (text === '') return empty;
  const open = className ? html` class="${className}"` : '';
  return html`${text.split('\n').map((line) => html`<div${open}>${line === '' ? html`<br>` : line}</div>`)}`;
}

/** A date as the host shows it in full: in the interface language, without a zone. */
export function longDate(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(
    new Date(at),
  );
}

/** The newest mail of a conversation. */
export function newest(mail: Conversation) {
  const last = mail.mails.at(-1);
  if (!last) throw new Error('a conversation has at least one mail');
  return last;
}
