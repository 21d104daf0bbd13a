import { useEffect, useRef } from 'preact/hooks';
import type { SessionState } from '../../lib/session/state.ts';
import { PickDay } from '../parts/pick-day.tsx';
import { useActions, useSessionState, useText } from '../session.ts';
import { goRound } from './keyboard.ts';
import { useFocus, usePlaced } from './placed.ts';

interface SlotCardProps {
  slot: NonNullable<SessionState['slot']>;
}

/** What an open slot can be filled with at a click: its choices, days, times. */
export function SlotCard({ slot: { slot, choices, box, asked } }: SlotCardProps) {
  const text = useText();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  const element = useRef<HTMLDivElement>(null);
  const placed = usePlaced(element, box, undefined, choices);

  useFocus(element, placed, asked, (card) => card.querySelector('button')?.focus({ preventScroll: true }));

  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (element.current && !event.composedPath().includes(element.current)) actions.leaveSlot(false);
    };
    document.addEventListener('pointerdown', elsewhere, true);
    return () => document.removeEventListener('pointerdown', elsewhere, true);
  }, [actions]);

  return (
    <div
      ref={element}
      class="card slot"
      role="dialog"
      aria-label={slot.choices.length ? text('slot.choose') : text('slot.fill', { label: slot.label })}
      onKeyDown={(event) => element.current && goRound(event, element.current, () => actions.leaveSlot(true))}
    >
      <div class="chips">
        {choices.texts.map((choice) => (
          <button key={choice} type="button" class="chip" lang={lang} onClick={() => actions.fillSlot(choice)}>
            {choice}
          </button>
        ))}
        {choices.from && <PickDay from={choices.from} onPick={actions.fillSlot} />}
      </div>
      {!asked && <p class="state">{text('slot.keys')}</p>}
    </div>
  );
}
