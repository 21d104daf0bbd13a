/** What came of a key press while a shortcut is recorded. */
export type Recorded = { keys: string } | 'cancel' | 'wait' | 'needs_modifier';

const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta'] as const;

/** Whether a press can be a shortcut beside writing: it holds Ctrl, Alt or ⌘, or is a function key. AltGr writes letters. */
function isFree(event: KeyboardEvent): boolean {
  if (/^F\d{1,2}$/.test(event.code)) return true;
  return (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
}

/**
 * A key press as a shortcut in tinykeys' form (`Alt+Shift+KeyA`). Escape cancels, Backspace alone means none (''), a
 * modifier alone waits for more.
 */
export function record(event: KeyboardEvent): Recorded {
  const held = MODIFIERS.filter((name) => event.getModifierState(name));
  if (event.key === 'Escape') return 'cancel';
  if (event.key === 'Backspace' && held.length === 0) return { keys: '' };
  if (/^(Control|Alt|AltGraph|Shift|Meta|Tab|Dead|Process|Unidentified)/.test(event.key) && !/^Key/.test(event.code))
    return 'wait';
  return isFree(event) ? { keys: [...held, event.code].join('+') } : 'needs_modifier';
}
