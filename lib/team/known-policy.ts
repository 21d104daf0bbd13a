import { browser } from 'wxt/browser';
import { type Policy, readPolicy } from './policy.ts';

/** The policy as it was last read: a browser that has just started needs seconds for its own. */
const KEY = 'policy';

/** Reads the policy anew and keeps it where it has changed: who watches the templates hears of that. */
async function refresh(known: unknown): Promise<void> {
  // Firefox rejects where there is no policy, and Chrome gives an empty one.
  const raw: Record<string, unknown> = await browser.storage.managed.get().catch(() => ({}));
  const policy = Object.keys(raw).length ? raw : undefined;
  if (JSON.stringify(policy) === JSON.stringify(known)) return;
  if (policy) await browser.storage.local.set({ [KEY]: policy });
  else await browser.storage.local.remove(KEY);
}

/** What the organisation gives, as it was last read; null without a policy. It is asked for again, for the next time. */
export async function knownPolicy(): Promise<Policy | null> {
  const { [KEY]: raw } = (await browser.storage.local.get(KEY)) as Record<string, unknown>;
  void refresh(raw).catch(() => {});
  return raw === undefined ? null : readPolicy(raw);
}
