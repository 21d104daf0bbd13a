import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** A raw value as read: what could be used of it, and whether anything had to be left out. */
export interface Mended<T> {
  value: T;
  broken: boolean;
}

/** One saved value, always whole and of its type, whatever lies in the browser's storage. */
export interface Store<T> {
  /** Rejects where the browser can read nothing. */
  get(): Promise<T>;
  /** The same to act by and never to write back: where the browser can read nothing, what is there before anything is saved. */
  glance(): Promise<T>;
  /**
   * Reads, changes and writes as one step: updates of this context follow each other, none is lost. `change` must not
   * change its argument; giving it back writes nothing. Resolves to the new value; rejects where the browser refuses.
   */
  update(change: (value: T) => T): Promise<T>;
  /** Forgets what was saved, and what was kept aside of broken values. */
  erase(): Promise<void>;
  /** Calls back after each change made in any tab or page of the extension, until the signal. */
  watch(callback: (value: T) => void, signal: AbortSignal): void;
}

export interface StoreOptions<T> {
  /** The name in `storage.local`. */
  name: string;
  /** Of the saved shape; each number above 1 has a migration from the one before it. */
  version: number;
  migrations: Record<number, (old: unknown) => unknown>;
  /** Makes a value of anything, null (nothing saved) included. Never throws. */
  mend(raw: unknown): Mended<T>;
}

const MOST_ASIDE = 5;

/**
 * A store over the browser's `storage.local`. A value that is broken in part is mended for use, and what was read is
 * first kept under `<name>.broken` (the last five), so that nothing a user saved is lost for good.
 */
export function makeStore<T>({ name, version, migrations, mend }: StoreOptions<T>): Store<T> {
  const item = storage.defineItem<unknown>(`local:${name}`, { version, migrations });
  const aside = storage.defineItem<string[]>(`local:${name}.broken`, { fallback: [] });
  let last: Promise<unknown> = Promise.resolve();

  const keepAside = async (raw: unknown): Promise<void> => {
    const saved = await aside.getValue();
    const kept = Array.isArray(saved) ? saved : [];
    const text = JSON.stringify(raw);
    if (!kept.includes(text)) await aside.setValue([...kept, text].slice(-MOST_ASIDE));
  };

  const read = async () => {
    const raw = await item.getValue();
    return { raw, ...mend(raw) };
  };

  const get = async (): Promise<T> => {
    const { raw, value, broken } = await read();
    // Where there is no room for it, what can be read is of use all the same.
    if (broken) await keepAside(raw).catch(() => {});
    return value;
  };

  const glance = (): Promise<T> => get().catch(() => mend(null).value);

  const update = (change: (value: T) => T): Promise<T> => {
    const next = last.then(async () => {
      const { raw, value, broken } = await read();
      // Before anything is written over it.
      if (broken) await keepAside(raw);
      const changed = change(value);
      if (changed !== value) await item.setValue(changed);
      return changed;
    });
    // A refused update must not stop those that wait behind it.
    last = next.catch(() => {});
    return next;
  };

  const erase = async (): Promise<void> => {
    await last;
    await Promise.all([item.removeValue({ removeMeta: true }), aside.removeValue()]);
  };

  const watch = (callback: (value: T) => void, signal: AbortSignal): void => {
    if (signal.aborted) return;
    const unwatch = item.watch((raw) => callback(mend(raw).value));
    // An extension that was updated or removed has taken its listeners with it, and throws at who touches them.
    signal.addEventListener('abort', () => browser.runtime?.id && unwatch(), { once: true });
  };

  return { get, glance, update, erase, watch };
}
