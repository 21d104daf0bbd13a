import { browser } from 'wxt/browser';

/** Whether a change of the browser's storage is one of the user's or the team's templates. */
const isOfTemplates = (key: string): boolean => key === 'team' || key === 'policy' || key.startsWith('own:');

/** Calls back after each change of them made in any tab or page, on another machine or by a policy, until the signal. */
export function watchTemplates(callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some(isOfTemplates)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  // An extension that was updated or removed has taken its listeners with it, and throws at who touches them.
  signal.addEventListener('abort', () => browser.runtime?.id && browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}
