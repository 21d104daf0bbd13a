import * as v from 'valibot';
import { dropOwn, type Kept, type Own, readOwn, saveNow, saveOwn } from '../../lib/storage/own-templates.ts';
import { OwnTemplateItem, type TemplateWords } from '../../lib/templates/own.ts';

/** How long after the last change it is saved, in ms: the browsers count how often one saves to `storage.sync`. */
const SAVE_AFTER = 700;
/** More than these will not fit, whatever has gone. */
const MOST_WAITING = 500;

/** What became of the last change, as a key of the interface's texts. */
export type SaveStatus = '' | 'own.saving' | 'own.saved' | 'own.failed' | 'own.long';

/** The templates as the page has them: each change at once here, and a moment later in the browser's storage. */
export interface Keeper {
  own(): Own;
  status(): SaveStatus;
  /** Goes up when another page or machine has changed a template: what shows its text has to begin anew. */
  version(id: string): number;
  change(id: string, words: Partial<TemplateWords>): void;
  /** Keeps new ones, and resolves to how many stay on this machine; rejects where there is no room, and none is added. */
  add(templates: Kept[]): Promise<number>;
  drop(id: string): Promise<void>;
  /** Keeps what is not saved yet, at once: the page goes. */
  leave(): void;
  /** Reads anew what another page or machine has changed. */
  reload(): Promise<void>;
}

/** @param show draws the page anew */
export async function makeKeeper(show: () => void, now: () => string): Promise<Keeper> {
  let own = await readOwn();
  let status: SaveStatus = '';
  const unsaved = new Set<string>();
  const versions = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One after the other: what is dropped must not be saved behind its back. */
  let last: Promise<unknown> = Promise.resolve();

  const say = (now: SaveStatus) => {
    status = now;
    show();
  };

  const find = (id: string) => own.templates.find((one) => one.id === id);

  const save = async (): Promise<void> => {
    const due = own.templates.filter(({ id }) => unsaved.has(id));
    // One that is too long could not be read again: it stays in the page until it is shorter.
    const fit = due.filter((one) => v.is(OwnTemplateItem, one));
    try {
      if (fit.length) await saveOwn(fit);
      // What was written meanwhile is still to be saved.
      for (const { id, changed } of fit) if (find(id)?.changed === changed) unsaved.delete(id);
      say(fit.length < due.length ? 'own.long' : unsaved.size ? 'own.saving' : 'own.saved');
    } catch {
      // It stays in the page, and the next change tries again.
      say('own.failed');
    }
  };

  const reload = async () => {
    const read = await readOwn();
    const mine = new Map(own.templates.map((one) => [one.id, one]));
    // What is being written here is newer than what lies there.
    const templates = read.templates.map((there) => {
      const here = mine.get(there.id);
      if (here && unsaved.has(there.id)) return here;
      if (here && here.changed !== there.changed) versions.set(there.id, (versions.get(there.id) ?? 0) + 1);
      return there;
    });
    const there = new Set(read.templates.map(({ id }) => id));
    const fresh = own.templates.filter(({ id }) => unsaved.has(id) && !there.has(id));
    own = { ...read, templates: [...templates, ...fresh] };
    show();
  };

  // What had to stay on this machine may fit where it syncs by now.
  const waiting = own.templates.filter(({ local }) => local);
  if (waiting.length && waiting.length <= MOST_WAITING) last = saveOwn(waiting).catch(() => {});

  return {
    own: () => own,
    status: () => status,
    version: (id) => versions.get(id) ?? 0,
    change(id, words) {
      const templates = own.templates.map((one) => (one.id === id ? { ...one, ...words, changed: now() } : one));
      own = { ...own, templates };
      unsaved.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = last.then(save);
      }, SAVE_AFTER);
      say('own.saving');
    },
    async add(templates) {
      const saving = last.then(() => saveOwn(templates));
      last = saving.catch(() => {});
      const local = await saving;
      await reload();
      say('own.saved');
      return local;
    },
    async drop(id) {
      unsaved.delete(id);
      own = { ...own, templates: own.templates.filter((one) => one.id !== id) };
      say(unsaved.size ? status : '');
      last = last.then(() => dropOwn([id])).catch(() => {});
      await last;
    },
    leave() {
      const due = own.templates.filter((one) => unsaved.has(one.id) && v.is(OwnTemplateItem, one));
      if (due.length) void saveNow(due).catch(() => {});
    },
    reload,
  };
}
