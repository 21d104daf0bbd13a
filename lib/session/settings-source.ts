import type { Settings } from '../storage/settings.ts';
import type { Store } from '../storage/store.ts';
import type { SettingsSource } from './parts.ts';

/** The stored settings, read once and then kept in step, until the signal; the defaults where the browser can read nothing. */
export async function followSettings(store: Store<Settings>, signal: AbortSignal): Promise<SettingsSource> {
  let current = await store.glance();
  const callbacks = new Set<() => void>();
  const take = (settings: Settings) => {
    current = settings;
    for (const callback of callbacks) callback();
  };
  store.watch(take, signal);
  return {
    get: () => current,
    async update(change) {
      try {
        await store.update(change);
        return true;
      } catch {
        take(change(current));
        return false;
      }
    },
    watch(callback, until) {
      callbacks.add(callback);
      until.addEventListener('abort', () => callbacks.delete(callback), { once: true });
    },
  };
}
