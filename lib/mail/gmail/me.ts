import type { Person } from '../mail.ts';
import { withOpener } from '../read/documents.ts';
import { addressIn } from '../read/people.ts';

/** The account button: a link to the account's page whose label holds name and address (Briskine, FlowCrypt; November 2026). */
const ACCOUNT = 'a[href*="accounts.google.com"][aria-label*="@"]';
/** Loose: any button of the page's head whose label does. */
const LABELLED = '[role="banner"] [aria-label*="@"],header [aria-label*="@"]';

/** `Google Account: Name (address)` in any language: the name stands between the colon and the address. */
function nameIn(label: string, address: string): string {
  const before = label.slice(0, label.indexOf(address)).replace(/[\s(\u202A-\u202E]+$/u, '');
  return (before.split(/[:：]/u).at(-1) ?? '').trim();
}

/** The account's owner, and the address that this draft is sent from; null where the page does not say. */
export function meIn(document: Document, root: Element): Person | null {
  const from = root.querySelector<HTMLInputElement>('input[name="from"]')?.value ?? '';
  const pages = withOpener(document);
  const label = pages
    .map((page) => (page.querySelector(ACCOUNT) ?? page.querySelector(LABELLED))?.getAttribute('aria-label'))
    .find(Boolean);
  const account = addressIn(label ?? '');
  // `Inbox (3) - address - Mail`, in every language.
  const titled = pages.map((page) => addressIn(page.title)).find(Boolean);
  const address = addressIn(from) || account || titled || '';
  const name = label && account ? nameIn(label, account) : '';
  return name || address ? { name, address } : null;
}
