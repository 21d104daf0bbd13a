import type { Person } from '../mail.ts';
import { ancestors, isAfter } from '../read/climb.ts';
import { parseShownDate } from '../read/dates.ts';
import { addressIn, parsePerson } from '../read/people.ts';

/** Who wrote a mail, and when: '' for what its head does not show, or not so that it can be read. */
export type Head = Person & { at: string };

/** A leaf of a mail's head: its own text, the title or label where an address may hide, and the date that either is. */
interface Leaf {
  text: string;
  hint: string;
  at: string;
}

const CONTROL = 'button,[role="button"],[role="menuitem"],[role="toolbar"] *,[role="menu"] *';
const isHidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

function leafOf(element: Element, language: string): Leaf {
  const text = [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map(({ nodeValue }) => nodeValue)
    .join('')
    .trim();
  const hint = ['title', 'aria-label', 'datetime'].map((name) => element.getAttribute(name) ?? '').find(Boolean) ?? '';
  return { text, hint, at: parseShownDate(text, language) || parseShownDate(hint, language) };
}

/** The leaves of a mail's elements that a test picks. */
const leavesIn = (mail: Element, language: string, is: (element: Element) => boolean): Leaf[] =>
  [...mail.querySelectorAll('*')]
    .filter((element) => is(element) && !isHidden(element))
    .map((element) => leafOf(element, language))
    .filter(({ text, hint }) => text || hint);

/** Initials in a picture's place are no name. */
const canName = ({ text, at }: Leaf): boolean => !at && /\p{L}/u.test(text) && [...text].length > 1;
const hasAddress = ({ text, hint }: Leaf): boolean => Boolean(addressIn(text) || addressIn(hint));

function personOf(leaf: Pick<Leaf, 'text' | 'hint'> | null | undefined): Person {
  const person = parsePerson(leaf?.text ?? '') ?? { name: '', address: '' };
  const address = person.address || addressIn(leaf?.hint ?? '');
  return { name: person.name || address, address };
}

/** The sender where today's build marks it, wherever it stands. */
function markedIn(mail: Element): Pick<Leaf, 'text' | 'hint'> | null {
  const marked = mail.querySelector('[data-testid="senderName"]');
  return marked && { text: marked.textContent?.trim() ?? '', hint: marked.getAttribute('title') ?? '' };
}

const dateIn = (leaves: readonly Leaf[]): string => leaves.find(({ at }) => at)?.at ?? '';

/**
 * The head of one mail: what stands before its body in the smallest ancestor that shows a name and a date, or in the largest
 * that still belongs to this mail alone. Sender and date are in classes that change with every build. Where one of them is
 * not before the body in the first ancestor that shows anything of a head, it may stand behind it there: a build may turn
 * the two round for a screen reader. Further up it would be another mail's.
 */
export function headOf(body: Element, editor: Element, bodies: readonly Element[], language: string): Head {
  let head: Head = { name: '', address: '', at: '' };
  let isSeen = false;
  for (const ancestor of ancestors(body)) {
    const isShared = bodies.some((other) => other !== body && ancestor.contains(other));
    if (isShared || ancestor.contains(editor) || ancestor.matches('[role="main"],body')) break;
    const before = leavesIn(ancestor, language, (element) => isAfter(body, element));
    const marked = markedIn(ancestor);
    const named = before.find(canName);
    head = { ...personOf(marked ?? named), at: dateIn(before) };
    if (head.name && head.at) break;
    if (isSeen) continue;
    // Behind a body there is also what can be done with the mail.
    const behind = leavesIn(ancestor, language, (element) => isAfter(element, body) && !element.matches(CONTROL));
    const sender = marked ?? named ?? behind.find(hasAddress) ?? behind.find(canName);
    const turned = { ...personOf(sender), at: dateIn(before) || dateIn(behind) };
    if (turned.name && turned.at) return turned;
    isSeen = Boolean(head.name || head.at);
  }
  return head;
}
