import type { Message } from '../../judge/letter.ts';
import type { Compose, Person } from '../mail.ts';
import { ancestors } from '../read/climb.ts';
import { parseShownDate } from '../read/dates.ts';
import { languageOf } from '../read/documents.ts';
import { ownWords } from '../read/own-words.ts';
import { addressIn, isSamePerson, parsePerson } from '../read/people.ts';
import { quotedMail } from '../read/quoted-mail.ts';

/** The text of a mail being read, by any of its marks (real fragments of 2026, in semai's notes): a build may drop one, of one mail. */
const BODY =
  '[id^="UniqueMessageBody"],[role="document"]:not([contenteditable="true"]),[data-test-id="mailMessageBodyContainer"]';

/** A leaf of a mail's head: its own text, and the title or label where an address may hide. */
interface Leaf {
  text: string;
  hint: string;
}

function leavesBefore(body: Element, mail: Element): Leaf[] {
  const leaves: Leaf[] = [];
  for (const element of mail.querySelectorAll('*')) {
    if (element.contains(body)) continue;
    if ((element.compareDocumentPosition(body) & 4) === 0) break;
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map(({ nodeValue }) => nodeValue)
      .join('')
      .trim();
    const hint =
      ['title', 'aria-label', 'datetime'].map((name) => element.getAttribute(name) ?? '').find(Boolean) ?? '';
    if (element.getAttribute('aria-hidden') !== 'true' && (text || hint)) leaves.push({ text, hint });
  }
  return leaves;
}

/**
 * The head of one mail: what stands before its body in the smallest ancestor that shows a name and a date, or in the largest
 * that still belongs to this mail alone. Sender and date are in classes that change with every build.
 */
function headOf(body: Element, editor: Element, bodies: readonly Element[], language: string): Person & { at: string } {
  let head: Person & { at: string } = { name: '', address: '', at: '' };
  for (const ancestor of ancestors(body)) {
    const isShared = bodies.some((other) => other !== body && ancestor.contains(other));
    if (isShared || ancestor.contains(editor) || ancestor.matches('[role="main"],body')) break;
    head = readHead(leavesBefore(body, ancestor), ancestor, language);
    if (head.name && head.at) break;
  }
  return head;
}

function readHead(leaves: readonly Leaf[], mail: Element, language: string): Person & { at: string } {
  const dated = leaves.map(({ text, hint }) => parseShownDate(text, language) || parseShownDate(hint, language));
  const marked = mail.querySelector('[data-testid="senderName"]');
  const said = marked && { text: marked.textContent?.trim() ?? '', hint: marked.getAttribute('title') ?? '' };
  // Initials in a picture's place are no name.
  const sender = said ?? leaves.find(({ text }, i) => !dated[i] && /\p{L}/u.test(text) && [...text].length > 1);
  const person = parsePerson(sender?.text ?? '') ?? { name: '', address: '' };
  const address = person.address || addressIn(sender?.hint ?? '');
  return { name: person.name || address, address, at: dated.find(Boolean) ?? '' };
}

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
