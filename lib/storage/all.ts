import { browser } from 'wxt/browser';
import { clearApart, readApart, setAllApart } from './apart.ts';
import { takeOverKey } from './model-key.ts';

/*
 * All that Amends keeps, whatever it is: read off the browser's storage and what is kept apart, so that nothing can be
 * kept unseen.
 */

const AREAS = ['local', 'sync'] as const;
export type Area = (typeof AREAS)[number] | 'apart';
type Items = Record<string, unknown>;

/** Everything kept, by area and key; null where what is kept apart can't be read. */
export type All = Record<(typeof AREAS)[number], Items> & { apart: Items | null };

/** Never shown, and in no file: all that is kept apart, and the model's key where an older version had it. */
const isSecret = (area: Area, key: string): boolean => area === 'apart' || key === 'model-key';

/** One entry of the browser's storage, as the user sees it. */
export interface Entry {
  area: Area;
  key: string;
  /** Of its JSON in UTF-8. */
  bytes: number;
  /** Never shown. */
  secret: boolean;
}

/** Reads everything, the secret too: for erasing and bringing back. A browser without sync has nothing there. */
export async function readAll(): Promise<All> {
  await takeOverKey().catch(() => {});
  const [local, sync] = await Promise.all(AREAS.map((area) => browser.storage[area].get().catch(() => ({}))));
  return { local: local as Items, sync: sync as Items, apart: await readApart().catch(() => null) };
}

const bytes = new TextEncoder();

/** Everything that is kept by its name, in order of area and key. */
export const entriesOf = (all: All): Entry[] =>
  ([...AREAS, 'apart'] as const).flatMap((area) =>
    Object.entries(all[area] ?? {})
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => ({
        area,
        key,
        bytes: bytes.encode(JSON.stringify(value)).length,
        secret: isSecret(area, key),
      })),
  );

/** Everything as the text of a file; of what is secret only that it is there. @param at ISO date-time */
export function exportOf(all: All, at: string): string {
  const secrets = entriesOf(all).filter(({ secret }) => secret);
  const leftOut = [...new Set(secrets.map(({ key }) => key))];
  const open = (area: (typeof AREAS)[number]) =>
    Object.fromEntries(Object.entries(all[area]).filter(([key]) => !isSecret(area, key)));
  const file = { amends: 'everything', version: 1, at, local: open('local'), sync: open('sync'), leftOut };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whether something could be done. */
const done = (doing: Promise<void>): Promise<boolean> =>
  doing.then(
    () => true,
    () => false,
  );

/**
 * Erases everything, what a later version of Amends may have kept too.
 * @returns false where what is kept apart can't be reached: all else is erased
 */
export async function eraseEverything(): Promise<boolean> {
  const apart = done(clearApart());
  await Promise.all([browser.storage.local.clear(), browser.storage.sync.clear().catch(() => {})]);
  return apart;
}

/**
 * Keeps everything again as it was. What no longer goes where it syncs stays on this machine.
 * @returns false where what was kept apart can't be kept there again: all else is back
 */
export async function bringBack({ local, sync, apart }: All): Promise<boolean> {
  await browser.storage.local.set(local);
  if (Object.keys(sync).length) await browser.storage.sync.set(sync).catch(() => browser.storage.local.set(sync));
  return !apart || !Object.keys(apart).length || done(setAllApart(apart));
}
