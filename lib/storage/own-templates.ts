import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type OwnTemplate, OwnTemplateItem } from '../templates/own.ts';

/*
 * The user's own templates, each under a key of its own: in `storage.sync`, so that they are there on the user's other
 * machines, where they fit its quota; else in `storage.local`.
 */

/** A template of the user's own, and whether it is on this machine alone. */
export interface Kept extends OwnTemplate {
  local: boolean;
}

export interface Own {
  templates: Kept[];
  /** How many entries could not be read: they are left as they are. */
  broken: number;
}

const PREFIX = 'own:';
const keyOf = (id: string) => PREFIX + id;

/** What the browsers' own documentation allows of `storage.sync`: bytes an item, bytes in all, items; less some room for others. */
const QUOTA = { item: 8192, all: 102_400 - 2048, items: 512 - 12 };

const bytes = new TextEncoder();
/** As the browsers count it: the key and the value's JSON, in UTF-8. */
const sizeOf = (key: string, value: unknown): number => bytes.encode(key + JSON.stringify(value)).length;

const ownIn = (items: Record<string, unknown>) => Object.entries(items).filter(([key]) => key.startsWith(PREFIX));

/** All of them, by title; of two copies of one the later change counts. */
export async function readOwn(): Promise<Own> {
  // A browser whose user is signed out, or whose policy forbids it, may have no sync.
  const [local, sync] = await Promise.all([browser.storage.local.get(), browser.storage.sync.get().catch(() => ({}))]);
  const found = new Map<string, Kept>();
  let broken = 0;
  for (const [items, isLocal] of [
    [sync, false],
    [local, true],
  ] as const) {
    for (const [key, raw] of ownIn(items)) {
      const { success, output } = v.safeParse(OwnTemplateItem, raw);
      if (!success || keyOf(output.id) !== key) broken += 1;
      else if (output.changed >= (found.get(output.id)?.changed ?? ''))
        found.set(output.id, { ...output, local: isLocal });
    }
  }
  return { templates: [...found.values()].sort((a, b) => a.title.localeCompare(b.title)), broken };
}

/** Of these, those that `storage.sync` has room for beside what is there, in order. */
async function fitting(items: Record<string, OwnTemplate>): Promise<Set<string>> {
  const there = await browser.storage.sync.get().catch(() => null);
  const fit = new Set<string>();
  if (!there) return fit;
  let room = QUOTA.all;
  let places = QUOTA.items;
  for (const [key, value] of Object.entries(there)) {
    if (key in items) continue;
    room -= sizeOf(key, value);
    places -= 1;
  }
  for (const [key, value] of Object.entries(items)) {
    const size = sizeOf(key, value);
    if (size > QUOTA.item || size > room || places < 1) continue;
    room -= size;
    places -= 1;
    fit.add(key);
  }
  return fit;
}

const itemsOf = (templates: readonly OwnTemplate[]): Record<string, OwnTemplate> =>
  Object.fromEntries(
    templates.map(({ id, title, when, group, lang, lines, changed }) => [
      keyOf(id),
      { id, title, when, group, lang, lines, changed },
    ]),
  );

/** Keeps templates on this machine within this very turn: the page may be gone in the next. `saveOwn` then finds them a better place. */
export const saveNow = (templates: readonly OwnTemplate[]): Promise<void> =>
  browser.storage.local.set(itemsOf(templates));

/**
 * Keeps templates, new ones and changed ones, all in one step. Rejects where the browser has no room, with nothing changed
 * of what was there.
 * @returns how many stay on this machine alone
 */
export async function saveOwn(templates: OwnTemplate[]): Promise<number> {
  const items = itemsOf(templates);
  const fit = await fitting(items);
  const pick = (there: boolean) => Object.fromEntries(Object.entries(items).filter(([key]) => fit.has(key) === there));
  const [synced, local] = [pick(true), pick(false)];
  await browser.storage.local.set(local);
  try {
    if (fit.size) await browser.storage.sync.set(synced);
  } catch {
    // Too many changes in an hour, or a policy: the machine's own storage has them meanwhile.
    await browser.storage.local.set(synced);
    return templates.length;
  }
  // The other area's copy goes only now: at no time is there none.
  await browser.storage.local.remove(Object.keys(synced));
  await browser.storage.sync.remove(Object.keys(local)).catch(() => {});
  return Object.keys(local).length;
}

/** Forgets templates. */
export async function dropOwn(ids: string[]): Promise<void> {
  const keys = ids.map(keyOf);
  await Promise.all([browser.storage.local.remove(keys), browser.storage.sync.remove(keys).catch(() => {})]);
}
