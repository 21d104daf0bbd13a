import { useEffect, useRef } from 'preact/hooks';
import type { Picker } from '../../lib/session/state.ts';
import { useActions, useSessionState, useText } from '../session.ts';
import { usePlaced } from './placed.ts';

/** Two templates' height in px: where there is less below the line, it stands beside the text. */
const LOWEST = 110;

/** The templates that a `/` finds. The focus stays in the draft: its keys choose, and what they choose is announced. */
export function PickerCard({ picker: { offers, chosen, box } }: { picker: Picker }) {
  const say = useText();
  const text = useSessionState(({ placement }) => placement.editor);
  const actions = useActions();
  const element = useRef<HTMLDivElement>(null);
  usePlaced(element, box, { text, lowest: LOWEST }, offers.length);
  useEffect(() => {
    element.current?.querySelector('[aria-current="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const { title, when } = offers[chosen] ?? { title: '', when: '' };
  return (
    <div ref={element} class="card picker">
      <ul aria-label={say('templates.title')}>
        {offers.map((offer, index) => (
          <li key={offer.id}>
            <button
              type="button"
              tabIndex={-1}
              data-template={offer.id}
              aria-current={index === chosen}
              // The draft keeps the focus, and its caret.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => actions.pickTemplate(index)}
            >
              <b>{offer.title}</b>
              <span class="state">{offer.when}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="state">{say('picker.keys')}</p>
      <span class="unseen" role="status">
        {`${title}, ${when}`}
      </span>
    </div>
  );
}
