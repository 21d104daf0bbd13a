import { vi } from 'vitest';

/*
 * What is kept apart, in memory: Node has no IndexedDB. Import this before anything of Amends; the real one is tested in the
 * browser.
 */

/** What is in it, and whether it can be reached. */
export const apart = { items: new Map<string, unknown>(), shut: false };

const use =
  <A extends unknown[], R>(doing: (...args: A) => R) =>
  async (...args: A): Promise<R> => {
    if (apart.shut) throw new DOMException('no', 'QuotaExceededError');
    return doing(...args);
  };

vi.doMock('idb-keyval', () => ({
  createStore: () => null,
  clear: use(() => apart.items.clear()),
  del: use((name: string) => void apart.items.delete(name)),
  entries: use(() => [...apart.items]),
  get: use((name: string) => apart.items.get(name)),
  set: use((name: string, value: unknown) => void apart.items.set(name, value)),
  setMany: use((all: [string, unknown][]) => {
    for (const [name, value] of all) apart.items.set(name, value);
  }),
  update: use((name: string, change: (old: unknown) => unknown) => {
    apart.items.set(name, change(apart.items.get(name)));
  }),
}));
