import { type Kept, type Own, readOwn, saveNow, saveOwn } from '../../lib/storage/own-templates.ts';
import type { TemplateWords } from '../../lib/templates/own.ts';

/** How long after the last change it is saved, in ms: the browsers count how often one saves to `storage.sync`. */
const SAVE_AFTER = 700;

/** More than these will not fit, whatever has gone. */
const MOST_WAITING = 500;

/** What became of the last change, as a key of the interface's texts. */
export type SaveStatus = '' | 'own.saving' | 'own.saved' | 'own.failed';

/** The templates as the page has them: each change at once here, and a moment later in the browser's storage. */
export interface Keeper {
  own(): Own;
  status(): SaveStatus;
  change(id: string, words: Partial<TemplateWords>): void;
  add(templates: Kept[]): Promise<number>;
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
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (ids: Iterable<string>): Promise<number> => {
    const wanted = new Set(ids);
    const templates = own.templates.filter(({ id }) => wanted.has(id));
    status = 'own.saving';
    show();
    try {
      const local = await saveOwn(templates);
      status = 'own.saved';
      return local;
    } catch {
      // It stays in the page, and the next change tries again.
      status = 'own.failed';
      for (const id of wanted) unsaved.add(id);
      return templates.length;
    } finally {
      show();
    }
  };

  const flush = async () => {
    clearTimeout(timer);
    if (!unsaved.size) return;
    const ids = [...unsaved];
    unsaved.clear();
    await save(ids);
  };

  // What had to stay on this machine may fit where it syncs by now.
  const waiting = own.templates.filter(({ local }) => local);
  if (waiting.length && waiting.length <= MOST_WAITING) void saveOwn(waiting).catch(() => {});

  return {
    own: () => own,
    status: () => status,
    change(id, words) {
      const templates = own.templates.map((one) => (one.id === id ? { ...one, ...words, changed: now() } : one));
      own = { ...own, templates };
      unsaved.add(id);
      status = 'own.saving';
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_AFTER);
      show();
    },
    add(templates) {
      own = { ...own, templates: [...own.templates, ...templates] };
      return save(templates.map(({ id }) => id));
    },
    leave() {
      if (unsaved.size) void saveNow(own.templates.filter(({ id }) => unsaved.has(id))).catch(() => {});
    },
    async reload() {
      const read = await readOwn();
      // What is being written here is newer than what lies there.
      const kept = (one: Kept) => (unsaved.has(one.id) ? (own.templates.find(({ id }) => id === one.id) ?? one) : one);
      const there = new Set(read.templates.map(({ id }) => id));
      const fresh = own.templates.filter(({ id }) => unsaved.has(id) && !there.has(id));
      own = { ...read, templates: [...read.templates.map(kept), ...fresh] };
      show();
    },
  };
}
