import type { Page } from 'playwright-core';
import { workerOf } from './granted.ts';

/** Keeps an entry there. The database is made as the extension makes it, for none of its pages may have done so yet. */
export const keepApart = (page: Page, name: string, value: unknown): Promise<void> =>
  workerOf(page).evaluate(
    ([key, kept]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('amends');
        opening.onupgradeneeded = () => opening.result.createObjectStore('apart');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('apart', 'readwrite');
          writing.objectStore('apart').put(kept, key);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [name, value] as const,
  );

/** What the extension keeps where no page reads it, read by its worker, past its own code. */
export const keptApart = (page: Page): Promise<Record<string, unknown>> =>
  workerOf(page).evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name as string);
    const all: Record<string, unknown> = {};
    for (const name of names) {
      const database = await asked(indexedDB.open(name));
      for (const one of database.objectStoreNames) {
        const store = database.transaction(one).objectStore(one);
        const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
        keys.forEach((key, i) => {
          all[String(key)] = values[i];
        });
      }
      database.close();
    }
    return all;
  });
