import type { Settings } from '../storage/settings.ts';
import type { SessionContext } from './parts.ts';

/**
 * Keeps what the user has chosen, and says so where the browser has no room for it, or the extension was updated: it then holds
 * in this page alone. Never rejects.
 * @returns whether it is kept
 */
export async function keepChoice(
  { settings, store }: Pick<SessionContext, 'settings' | 'store'>,
  change: (now: Settings) => Settings,
): Promise<boolean> {
  const kept = await settings.update(change);
  if (!kept) store.setState({ notice: { key: 'notice.notKept' } });
  return kept;
}
