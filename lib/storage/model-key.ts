import { storage } from 'wxt/utils/storage';

/*
 * The key of the user's model: in this browser's local storage alone, apart from the settings, which are shown and copied.
 * Only the background reads it; the options page writes it and asks whether there is one.
 */

const item = storage.defineItem<string>('local:model-key', { fallback: '' });

/** The key; '' where there is none. */
export async function readKey(): Promise<string> {
  const key: unknown = await item.getValue();
  return typeof key === 'string' ? key : '';
}

export const hasKey = async (): Promise<boolean> => (await readKey()) !== '';

/** Keeps a key in place of the one before; '' forgets it. */
export const writeKey = (key: string): Promise<void> => (key ? item.setValue(key) : item.removeValue());
