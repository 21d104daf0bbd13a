import { clear, createStore, del, entries, get, set, setMany, update } from 'idb-keyval';
import { browser } from 'wxt/browser';

/*
 * The place for what no page may read: the IndexedDB of the extension's own origin, for its background and its pages alone.
 * A content script has its page's IndexedDB in place of this one, whereas it may read all of `storage.local`, which can't be
 * closed to it: it has its settings there.
 *
 * Each function here rejects where the browser lets nothing be read or kept, with nothing changed of what is there.
 */

const place = createStore('amends', 'apart');

/** A private window has an IndexedDB of its own, which the background never sees and which is gone with the window. */
async function inPlace<T>(use: (store: typeof place) => Promise<T>): Promise<T> {
  if (browser.extension?.inIncognitoContext) throw new Error('a private window keeps nothing');
  return use(place);
}

/** All that is kept apart, by name. */
export const readApart = (): Promise<Record<string, unknown>> =>
  inPlace(async (store) => Object.fromEntries(await entries<string, unknown>(store)));

/** One entry; undefined where there is none. */
export const getApart = (name: string): Promise<unknown> => inPlace((store) => get<unknown>(name, store));

/** Keeps one entry in place of the one before. */
export const setApart = (name: string, value: unknown): Promise<void> => inPlace((store) => set(name, value, store));

/** Keeps one entry where there is none of its name, as one step. */
export const setApartOnce = (name: string, value: unknown): Promise<void> =>
  inPlace((store) => update<unknown>(name, (before) => before ?? value, store));

/** Keeps several entries, all or none. */
export const setAllApart = (items: Record<string, unknown>): Promise<void> =>
  inPlace((store) => setMany(Object.entries(items), store));

/** Forgets one entry. */
export const dropApart = (name: string): Promise<void> => inPlace((store) => del(name, store));

/** Forgets all of them, what a later version of Amends may have kept too. */
export const clearApart = (): Promise<void> => inPlace((store) => clear(store));
