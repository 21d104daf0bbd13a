import type { Text } from '../../lib/interface.ts';

/** A shortcut in tinykeys' form (`Alt+Shift+KeyA`) as a person reads it: `Alt + Shift + A`. */
export function shownKeys(keys: string, text: Text): string {
  if (!keys) return text('keys.none');
  return keys
    .split('+')
    .map((key) => key.replace(/^Key(?=[A-Z]$)|^Digit(?=\d$)/, ''))
    .map((key) => (key === 'Control' ? 'Ctrl' : key === '$mod' ? 'Ctrl/⌘' : key))
    .join(' + ');
}
