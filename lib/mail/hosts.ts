import { finderOf } from './finders.ts';
import { gmail } from './gmail.ts';
import type { MailHost } from './mail.ts';
import { outlook } from './outlook.ts';

export { hostMatches } from './finders.ts';

/** The mail hosts that Amends knows. A new one: its file, a line here and one in `finders.ts`. */
export const hosts: readonly MailHost[] = [gmail, outlook];

/** The host a document belongs to: by its address, else that of its opener, else by marks of the page itself; null for any other. */
export function hostOf(document: Document): MailHost | null {
  const name = finderOf(document)?.name;
  return hosts.find((host) => host.name === name) ?? null;
}
