import { browser } from 'wxt/browser';

/*
 * All that Amends keeps, whatever it is: read off the browser's storage itself, so that nothing can be kept unseen.
 */

const AREAS = ['local', 'sync'] as const;
export type Area = (typeof AREAS)[number];
type Items = Record<string, unknown>;

/** Everything kept, by area and key. */
export type All = Record<Area, Items>;

/** Never shown, and in no file: the key of the user's model. */
const SECRET = 'model-key';

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
  const [local, sync] = await Promise.all(AREAS.map((area) => browser.storage[area].get().catch(() => ({}))));
  return { local: local as Items, sync: sync as Items };
}

const bytes = new TextEncoder();

/** Everything that is kept by its name, in order of area and key. */
export const entriesOf = (all: All): Entry[] =>
  AREAS.flatMap((area) =>
    Object.keys(all[area])
      .sort()
      .map((key) => ({
        area,
        key,
        bytes: bytes.encode(JSON.stringify(all[area][key])).length,
        secret: key === SECRET,
      })),
  );

/** Everything as the text of a file; of what is secret only that it is there. @param at ISO date-time */
export function exportOf(all: All, at: string): string {
  const leftOut = AREAS.some((area) => SECRET in all[area]) ? [SECRET] : [];
  const open = (items: Items) => Object.fromEntries(Object.entries(items).filter(([key]) => key !== SECRET));
  const file = { amends: 'everything', version: 1, at, local: open(all.local), sync: open(all.sync), leftOut };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Erases everything, what a later version of Amends may have kept too. */
export async function eraseEverything(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.sync.clear().catch(() => {})]);
}

/** Keeps everything again as it was. What no longer goes where it syncs stays on this machine. */
export async function bringBack({ local, sync }: All): Promise<void> {
  await browser.storage.local.set(local);
  if (Object.keys(sync).length) await browser.storage.sync.set(sync).catch(() => browser.storage.local.set(sync));
}
