import type { ShownHint } from '../../lib/session/state.ts';
import { useActions, useText } from '../session.ts';

interface HintChoicesProps {
  hint: ShownHint;
  /** Called before the hint goes. */
  onGo?(): void;
}

/** What the user can answer to a hint: not here, never, wrong. */
export function HintChoices({ hint, onGo }: HintChoicesProps) {
  const text = useText();
  const actions = useActions();
  const choices: [key: string, choose: () => void][] = [
    ['hint.ignore', () => actions.ignoreHere(hint.id)],
    ['hint.never', () => actions.neverKind(hint.kind)],
    ['hint.wrong', () => actions.reportWrong(hint.id)],
  ];
  return (
    <ul class="choices" aria-label={text('hint.choices')}>
      {choices.map(([key, choose]) => (
        <li key={key}>
          <button
            type="button"
            class="plain"
            onClick={() => {
              onGo?.();
              choose();
            }}
          >
            {text(key)}
          </button>
        </li>
      ))}
    </ul>
  );
}
