import type { Person } from '../mail.ts';
import { withOpener } from '../read/documents.ts';
import { addressIn } from '../read/people.ts';

const textOf = (page: Document, selector: string): string => page.querySelector(selector)?.textContent?.trim() ?? '';

/** `Mail - Name - Outlook`, in every language: the name is the part before the last (seen for years; October 2026). */
function nameInTitle(title: string): string {
  const parts = title.split(/\s[-–]\s/u);
  return parts.length >= 3 ? (parts.at(-2) ?? '').trim() : '';
}

/** The address in any other place of the account flyout, where its own has another id: each text by itself. */
const addressBeside = (page: Document): string =>
  [...page.querySelectorAll('[id^="mectrl_"],[id^="mectrl_"] *')]
    .filter(({ firstElementChild }) => firstElementChild === null)
    .map(({ textContent }) => addressIn(textContent ?? ''))
    .find(Boolean) ?? '';

/** What one page says of the account's owner; '' for what it does not. */
function ownerOn(page: Document): Person {
  const button = page.querySelector('[id="O365_MainLink_Me"],[id="mectrl_main_trigger"]');
  const labels = ['title', 'aria-label'].map((name) => button?.getAttribute(name) ?? '').join(' ');
  const flyout = textOf(page, '[id="mectrl_currentAccount_secondary"]') || addressBeside(page);
  const titled = nameInTitle(page.title);
  return {
    name: textOf(page, '[id="mectrl_currentAccount_primary"]') || (addressIn(titled) ? '' : titled),
    address: addressIn(flyout) || addressIn(labels) || addressIn(page.title),
  };
}

/** The account's owner: from the account flyout (semai, Briskine; September 2026), else from the page's title. */
export function meIn(document: Document): Person | null {
  const owners = withOpener(document).map(ownerOn);
  const name = owners.find((owner) => owner.name)?.name ?? '';
  const address = owners.find((owner) => owner.address)?.address ?? '';
  return name || address ? { name, address } : null;
}
