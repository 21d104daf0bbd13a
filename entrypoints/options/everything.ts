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
  /** Whether all was erased here and can be brought back. */
  isErased(): boolean;
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
  let gone: { all: All; origins: string[] } | null = null;
  browser.storage.onChanged.addListener(async () => {
    all = await readAll();
    changed();
  });
  return {
    entries: () => entriesOf(all),
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
      await eraseEverything();
      if (entriesOf(erased.all).length) gone = erased;
      if (erased.origins.length) await browser.permissions.remove({ origins: erased.origins }).catch(() => false);
      changed();
    },
    async bringBack() {
      if (!gone) return;
      const { all: before, origins } = gone;
      // In the turn of the click, or the browser does not ask. Without the leave the model says so when it is asked.
      if (origins.length) void browser.permissions.request({ origins }).catch(() => false);
      await bringBack(before);
      gone = null;
      changed();
    },
  };
}
