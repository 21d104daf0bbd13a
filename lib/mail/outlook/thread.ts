import type { Message } from '../../judge/letter.ts';
import type { Compose, Person } from '../mail.ts';
import { languageOf } from '../read/documents.ts';
import { ownWords } from '../read/own-words.ts';
import { isSamePerson } from '../read/people.ts';
import { quotedMail } from '../read/quoted-mail.ts';
import { headOf } from './head.ts';

/** The text of a mail being read, by any of its marks (real fragments of 2026, in semai's notes): a build may drop one, of one mail. */
const BODY =
  '[id^="UniqueMessageBody"],[role="document"]:not([contenteditable="true"]),[data-test-id="mailMessageBodyContainer"]';

/** The thread a draft answers, oldest first, from the reading pane; where that does not show it, the mail that the draft quotes. */
export function threadOf(editor: Element, kind: Compose['kind'], me: Person | null): Message[] {
  if (kind === 'new') return [];
  const page = editor.ownerDocument;
  const language = languageOf(page);
  const bodies = [...page.querySelectorAll(BODY)].filter((body) => body.querySelector(BODY) === null);
  const mails = bodies.flatMap((body): Message[] => {
    const { name, address, at } = headOf(body, editor, bodies, language);
    const text = body.contains(editor) ? '' : ownWords(body);
    return text ? [{ from: isSamePerson({ name, address }, me) ? 'me' : 'client', name, at, text }] : [];
  });
  // The pane shows the newest first or last, as the user has set it.
  if (mails.every(({ at }) => at)) mails.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  if (mails.length) return mails;
  const quoted = quotedMail(editor, me, language);
  return quoted ? [quoted] : [];
}
