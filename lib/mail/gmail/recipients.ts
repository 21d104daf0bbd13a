import type { Person } from '../mail.ts';
import { inRow, onlyOnce, parsePerson } from '../read/people.ts';

const ROWS = ['to', 'cc', 'bcc'];
const inRows = (selector: (row: string) => string): string => ROWS.map(selector).join(',');

/** Since October 2021: options of a list box (InboxSDK, Gmail.js, Mailvelope; November 2026). */
const OPTIONS = inRows((row) => `[name="${row}"] [role="option"]`);
/** Before: a hidden field for each chip, `Name <address>` (InboxSDK; a capture of 2020). */
const CHIPS = inRows((row) => `input[type="hidden"][name="${row}"]`);
/** Loose, and the collapsed line of a reply: anything in the window that carries an address as its own (InboxSDK, FlowCrypt). */
const CARDS = '[data-hovercard-id*="@"],[email*="@"]';
/** The rows whose people only get a copy. */
const COPIES = '[name="cc"],[name="bcc"]';
const FIELDS = `${inRows((row) => `[name="${row}"]`)},[peoplekit-id],input[role="combobox"],textarea[role="combobox"]`;

/** Whether an element holds the recipients of a draft, filled or not. */
export const hasRecipients = (within: Element): boolean =>
  within.querySelector(`${FIELDS},${OPTIONS},${CHIPS}`) !== null;

const ownAddress = (element: Element): string =>
  element.getAttribute('data-hovercard-id') ?? element.getAttribute('email') ?? '';

function ofCard(element: Element): Person | null {
  const given = element.getAttribute('data-name') ?? element.getAttribute('name') ?? '';
  const shown = given || (element.textContent ?? '').trim();
  const address = ownAddress(element);
  return address.includes('@') ? { name: shown === address ? '' : shown, address } : parsePerson(shown);
}

/** The people a draft goes to, in the order of the rows: To, Cc, Bcc. */
export function recipientsIn(root: Element, editor: Element): Person[] {
  const outside = (selector: string) =>
    [...root.querySelectorAll(selector)].filter((element) => !editor.contains(element));
  const inItsRow = (element: Element, person: Person | null) => inRow(person, element.closest(COPIES) !== null);
  const options = outside(OPTIONS).map((option) => inItsRow(option, ofCard(option)));
  const chips = outside(CHIPS).map((chip) => inItsRow(chip, parsePerson((chip as HTMLInputElement).value)));
  const strict = onlyOnce([...options, ...chips]);
  return strict.length ? strict : onlyOnce(outside(CARDS).map(ofCard));
}
