import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { isMailHost } from './mail/finders.ts';

type Sender = Browser.runtime.MessageSender;

/** Who sends: a page of the extension itself (`own`), a script of ours in a mail host's page (`mail`), or in any other that the user put it into (`frame`). */
export type From = 'own' | 'mail' | 'frame';

const originOf = (address: string | undefined): string =>
  address !== undefined && URL.canParse(address) ? new URL(address).origin : 'null';

/** The host of a sender's document, in lower case; '' for a frame without an address, whose opener's it may have. */
export function siteOfSender({ origin, url }: Sender): string {
  const address = originOf(origin) === 'null' ? url : origin;
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}

/** Who a message is of, as the browser says: null for another extension, a page, or a script whose tab is not named. */
export function senderOf(sender: Sender | undefined): From | null {
  if (!sender || sender.id === undefined || sender.id !== browser.runtime.id) return null;
  const { url = '', tab } = sender;
  // Not by `origin`: a scheme of a browser's own has none that a URL can tell.
  if (url.startsWith(browser.runtime.getURL('/'))) return 'own';
  if (typeof tab?.id !== 'number') return null;
  const site = siteOfSender(sender);
  // A pop-out's frame has no address; the script that waits for mail runs in no other such.
  return site === '' || isMailHost(site) ? 'mail' : 'frame';
}
