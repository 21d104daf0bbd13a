/** What came of a key press while a shortcut is recorded. */
export type Recorded = { keys: string } | 'cancel' | 'wait' | 'needs_modifier' | 'needed';

const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta'] as const;

/** Whether a press can be a shortcut beside writing: it holds Ctrl, Alt or ⌘, or is a function key. AltGr writes letters. */
function isFree(event: KeyboardEvent): boolean {
  if (/^F\d{1,2}$/.test(event.code)) return true;
  return (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
}

/** What writing, sending and the browser are done with: copy, undo, send, another tab. */
const NEEDED = [
  /^(?:Control|Meta)\+(?:Key[ABCFIKLNPRSTUVWXYZ]|Enter|NumpadEnter|Backspace|Delete|Home|End|Space|Arrow\w+)$/,
  /^(?:Control\+Shift|Shift\+Meta)\+(?:Key[BCNRTVWZ]|Enter|NumpadEnter|Home|End|Arrow\w+)$/,
  /^Alt\+(?:Arrow(?:Left|Right)|F4)$/,
  /^F5$/,
];

/**
 * A key press as a shortcut in tinykeys' form (`Alt+Shift+KeyA`). Escape cancels, Backspace alone means none (''), a
 * modifier alone waits for more, and keys that one can't do without are `needed`.
 */
export function record(event: KeyboardEvent): Recorded {
  const held = MODIFIERS.filter((name) => event.getModifierState(name));
  if (event.key === 'Escape') return 'cancel';
  if (event.key === 'Backspace' && held.length === 0) return { keys: '' };
  if (/^(Control|Alt|AltGraph|Shift|Meta|Tab|Dead|Process|Unidentified)/.test(event.key) && !/^Key/.test(event.code))
    return 'wait';
  if (!isFree(event)) return 'needs_modifier';
  const keys = [...held, event.code].join('+');
  return NEEDED.some((one) => one.test(keys)) ? 'needed' : { keys };
}
