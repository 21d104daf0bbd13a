import type { Person } from '../mail.ts';
import { addressIn, inRow, onlyOnce, parsePerson } from '../read/people.ts';
import { plainText } from '../read/plain-text.ts';

const ENDS = ['_TO', '_CC', '_BCC'];

/** A recipient: its class has been there since 2021 (user scripts, Briskine). */
const PILL = '[class*="_EType_RECIPIENT_ENTITY"],[id^="REK_"]';
/** The groups of recipients, `MSG_<hex>_TO` (seen live on 7 October 2026). */
const ROWS = ENDS.map((end) => `[id$="${end}"]`).join(',');
/** A group of recipients: by its id, or by what is in it. */
const GROUP = `${ROWS},[role="group"]:has(${PILL})`;
/** A row of recipients, by id or role alone. */
export const RECIPIENT_ROW = `${ROWS},[role="group"]`;
/** Loosely, its shape: a thing in the text that can be dragged. */
export const RECIPIENT_PILL = `${PILL},[contenteditable="false"][draggable="true"]`;

/** The name as shown: pictures, buttons and marks of presence are not part of it. */
const shownName = (pill: Element): string =>
  plainText(
    pill,
    (element) => element.getAttribute('aria-hidden') === 'true' || element.getAttribute('role') === 'button',
  );

/** A presence word glued in front of a name, such as `offline` in `offlineJane Doe`: small letters right before a capital. */
const PRESENCE = /^\p{Ll}{4,}(?=\p{Lu}\p{L})/u;

/** A pill's label is an address, `Name <address>`, or a name with a presence word glued to it; often no address is there. */
function personOf(pill: Element): Person | null {
  const label = (pill.getAttribute('aria-label') ?? pill.getAttribute('title') ?? '').trim();
  const shown = shownName(pill);
  const address = addressIn(label) || addressIn(shown);
  if (shown && shown !== address && !addressIn(shown)) return { name: shown, address };
  const said = parsePerson(label.replace(PRESENCE, ''));
  return said ?? parsePerson(shown);
}

/** Whether an element holds the recipients of a draft, filled or not. */
export const hasRecipients = (within: Element): boolean => within.querySelector(`${GROUP},${RECIPIENT_PILL}`) !== null;

/** What was typed and not yet made a pill of, in a group. */
function typedIn(group: Element): (Person | null)[] {
  const text = plainText(group, (element) => element.matches(`${RECIPIENT_PILL},button`));
  return text
    .split(/[;,\n]/)
    .filter((part) => addressIn(part))
    .map(parsePerson);
}

/** Whether what is in a row only gets a copy: by the row's id, else as one that comes after the first, for To is the first of them. */
function isCopy(inside: Element, first: Element | undefined): boolean {
  const row = inside.closest(ROWS);
  if (row) return !row.id.endsWith('_TO');
  const group = inside.closest(GROUP);
  return group !== null && group !== first;
}

/** The people a draft goes to: To, Cc, Bcc. Empty in a reply whose header row is still folded. */
export function recipientsIn(root: Element, editor: Element): Person[] {
  const outside = (selector: string) =>
    [...root.querySelectorAll(selector)].filter((element) => !editor.contains(element));
  // A row may have lost what the others are known by: its pills count all the same.
  const pills = outside(RECIPIENT_PILL).filter((pill) => pill.parentElement?.closest(RECIPIENT_PILL) == null);
  // A group around several rows is none of them.
  const rows = outside(GROUP).filter((group) => group.matches(ROWS) || !group.querySelector(GROUP));
  const [first] = rows;
  return onlyOnce([
    ...pills.map((pill) => inRow(personOf(pill), isCopy(pill, first))),
    ...rows.flatMap((row) => typedIn(row).map((person) => inRow(person, isCopy(row, first)))),
  ]);
}
