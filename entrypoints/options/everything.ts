import { browser } from 'wxt/browser';
import { patternOf } from '../../lib/host-pattern.ts';
import {
  type All,
  bringBack,
  type Entry,
  entriesOf,
  eraseEverything,
  exportOf,
  readAll,
} from '../../lib/storage/all.ts';
import { settings } from '../../lib/storage/settings.ts';
import { sources } from '../../lib/storage/sources.ts';
import { team } from '../../lib/storage/team.ts';

/** All that Amends keeps, as the options page deals with it. */
export interface Everything {
  entries(): Entry[];
  /** Whether what is kept apart could not be read, erased or brought back the last time. */
  isApartShut(): boolean;
  /** Whether all was erased here and can be brought back. */
  isErased(): boolean;
  /** Reads it anew: what is kept apart tells nobody of its changes. */
  again(): Promise<void>;
  /** Gives it to the user as a file. */
  download(): Promise<void>;
  /** Erases it, in this browser and where it syncs, and gives every leave back. */
  erase(): Promise<void>;
  /** To be called on a click: the browser may ask for the leaves again. */
  bringBack(): Promise<void>;
}

/** The hosts that the user has let Amends reach, as permissions name them. */
async function reached(): Promise<string[]> {
  const [{ model }, library] = await Promise.all([settings.get(), team.get()]);
  return [model?.kind === 'endpoint' && model.url, library?.url]
    .filter((url) => typeof url === 'string')
    .map(patternOf);
}

/** Follows all that Amends keeps. What was erased is remembered in this page alone. @param changed is called after each change */
export async function followEverything(changed: () => void): Promise<Everything> {
  let all = await readAll();
  let shut = all.apart === null;
  let gone: { all: All; origins: string[] } | null = null;
  let reading = 0;
  const again = async () => {
    reading += 1;
    const turn = reading;
    const read = await readAll();
    // One that began later knows more.
    if (turn !== reading) return;
    all = read;
    shut = all.apart === null;
    changed();
  };
  browser.storage.onChanged.addListener(again);
  // Another page of ours may have changed what is kept apart.
  addEventListener('focus', again);
  return {
    entries: () => entriesOf(all),
    isApartShut: () => shut,
    again,
    isErased: () => gone !== null,
    async download() {
      const at = new Date().toISOString();
      const file = new Blob([exportOf(await readAll(), at)], { type: 'application/json;charset=utf-8' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `amends-${at.slice(0, 10)}.json`;
      link.click();
      // The browser has taken it by then.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    async erase() {
      const erased = { all: await readAll(), origins: await reached() };
      // Changes of this page that are under way come first.
      await Promise.all([settings.erase(), team.erase(), sources.erase()]);
      const isErased = await eraseEverything();
      if (entriesOf(erased.all).length) gone = erased;
      if (erased.origins.length) await browser.permissions.remove({ origins: erased.origins }).catch(() => false);
      await again();
      shut ||= !isErased;
      changed();
    },
    async bringBack() {
      if (!gone) return;
      const { all: before, origins } = gone;
      // In the turn of the click, or the browser does not ask. Without the leave the model says so when it is asked.
      if (origins.length) void browser.permissions.request({ origins }).catch(() => false);
      const isBack = await bringBack(before);
      // What did not come back can be tried again.
      if (isBack) gone = null;
      await again();
      shut ||= !isBack;
      changed();
    },
  };
}
