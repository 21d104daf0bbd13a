import { useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import type { ShortcutName, Shortcuts } from '../../lib/storage/settings.ts';
import { shownKeys } from '../parts/keys.ts';
import { record } from './record.ts';

interface ShortcutListProps {
  text: Text;
  shortcuts: Shortcuts;
  /** The keys that Amends came with. */
  defaults: Shortcuts;
  onChange(shortcuts: Shortcuts): void;
}

const NAMES: ShortcutName[] = ['toggle', 'next', 'previous'];

/** The shortcuts, each recorded anew by pressing keys. Keys that would eat a letter, or are taken, are refused with the reason. */
export function ShortcutList({ text, shortcuts, defaults, onChange }: ShortcutListProps) {
  const [recording, setRecording] = useState<ShortcutName | null>(null);
  const [refusal, setRefusal] = useState('');
  const label = (name: ShortcutName) => text(`options.shortcut.${name}`);

  const begin = (name: ShortcutName | null) => {
    setRecording(name);
    setRefusal('');
  };
  const press = (event: KeyboardEvent, name: ShortcutName) => {
    if (recording !== name) return;
    const pressed = record(event);
    if (event.key !== 'Tab') event.preventDefault();
    if (pressed === 'cancel') return begin(null);
    if (pressed === 'wait') return;
    if (pressed === 'needs_modifier' || pressed === 'needed') return setRefusal(text(`options.shortcut.${pressed}`));
    const { keys } = pressed;
    const taken = NAMES.find((other) => other !== name && keys && shortcuts[other] === keys);
    if (taken) return setRefusal(text('options.shortcut.taken', { what: label(taken) }));
    begin(null);
    onChange({ ...shortcuts, [name]: keys });
  };

  return (
    <>
      <ul class="rows">
        {NAMES.map((name) => (
          <li key={name}>
            <span>{label(name)}</span>
            <kbd>{shownKeys(shortcuts[name], text)}</kbd>
            <button
              type="button"
              class="insert"
              aria-label={recording === name ? undefined : text('options.shortcut.change_named', { what: label(name) })}
              aria-pressed={recording === name}
              onClick={() => begin(recording === name ? null : name)}
              onKeyDown={(event) => press(event, name)}
              onBlur={() => begin(null)}
            >
              {text(recording === name ? 'options.shortcut.press' : 'options.shortcut.change')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="refusal">
        {refusal}
      </p>
      <button type="button" class="plain" onClick={() => onChange(defaults)}>
        {text('options.shortcut.reset')}
      </button>
    </>
  );
}
