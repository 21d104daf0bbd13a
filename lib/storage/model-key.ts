import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { dropApart, getApart, setApart, setApartOnce } from './apart.ts';
import { settings } from './settings.ts';

/*
 * The key of the user's model, kept out of every page's reach and together with the one address that it is for: whoever
 * changes the address in the settings does not get the key. Only the background reads it; the options page writes it and asks
 * whether there is one. Each function rejects where the browser lets nothing be read or kept.
 */

/** Its name where it is kept now, and where older versions of Amends kept it: in `storage.local`. */
const NAME = 'model-key';

const KeptItem = v.object({ key: v.pipe(v.string(), v.nonEmpty()), url: v.string() });

/**
 * Brings a key that an older version kept to its new place, for the address that is connected. One that is there already
 * counts: then this was interrupted halfway, or a page has put the other one there. Gone from the old place only once it is
 * in the new.
 */
export async function takeOverKey(): Promise<void> {
  const { [NAME]: old } = (await browser.storage.local.get(NAME)) as Record<string, unknown>;
  if (old === undefined) return;
  const { model } = await settings.get();
  const kept = { key: old, url: model?.kind === 'endpoint' ? model.url : '' };
  if (v.is(KeptItem, kept)) await setApartOnce(NAME, kept);
  await browser.storage.local.remove(NAME);
}

/** The key for an address, as `ModelSettings` has it; '' where there is none. */
export async function readKey(url: string): Promise<string> {
  await takeOverKey();
  const { success, output } = v.safeParse(KeptItem, await getApart(NAME));
  return success && output.url === url ? output.key : '';
}

/** Whether there is a key for an address. */
export const hasKey = async (url: string): Promise<boolean> => (await readKey(url)) !== '';

/** Keeps a key for an address in place of the one before, whatever that was for. */
export async function writeKey(key: string, url: string): Promise<void> {
  await setApart(NAME, { key, url });
  await browser.storage.local.remove(NAME);
}

/** Forgets the key. */
export async function forgetKey(): Promise<void> {
  await browser.storage.local.remove(NAME);
  await dropApart(NAME);
}
