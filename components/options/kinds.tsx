import type { Text } from '../../lib/interface.ts';
import { HINT_KINDS, type HintKind } from '../../lib/judge/letter.ts';

interface KindListProps {
  text: Text;
  off: HintKind[];
  onChange(kind: HintKind, off: boolean): void;
}

/** Every kind of hint with a box to tick. */
export function KindList({ text, off, onChange }: KindListProps) {
  return (
    <ul class="kinds">
      {HINT_KINDS.map((kind) => (
        <li key={kind}>
          <label>
            <input
              type="checkbox"
              checked={!off.includes(kind)}
              onChange={(event) => onChange(kind, !event.currentTarget.checked)}
            />
            {text(`hint.${kind}.title`)}
          </label>
        </li>
      ))}
    </ul>
  );
}
