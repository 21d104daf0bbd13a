import type { ShownHint } from '../../lib/session/state.ts';
import { useActions, useText } from '../session.ts';

/** What the user can answer to a hint: not here, never, wrong. */
export function HintChoices({ hint }: { hint: ShownHint }) {
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
          <button type="button" class="plain" onClick={choose}>
            {text(key)}
          </button>
        </li>
      ))}
    </ul>
  );
}
