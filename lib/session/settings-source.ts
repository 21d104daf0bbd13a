import type { Settings } from '../storage/settings.ts';
import type { Store } from '../storage/store.ts';
import type { SettingsSource } from './parts.ts';

/** The stored settings, read once and then kept in step, until the signal. */
export async function followSettings(store: Store<Settings>, signal: AbortSignal): Promise<SettingsSource> {
  let current = await store.get();
  const callbacks = new Set<() => void>();
  store.watch((settings) => {
    current = settings;
    for (const callback of callbacks) callback();
  }, signal);
  return {
    get: () => current,
    update: (change) => store.update(change),
    watch(callback, until) {
      callbacks.add(callback);
      until.addEventListener('abort', () => callbacks.delete(callback), { once: true });
    },
  };
}
