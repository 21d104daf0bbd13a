import type { ShownHint } from '../../lib/session/state.ts';
import { useActions, useSessionState, useText } from '../session.ts';
import { PickDay } from './pick-day.tsx';

interface DayChipsProps {
  hint: ShownHint;
  /** Which of its rewrites: the first with a slot of a day has chips, one row being enough. */
  index: number;
}

/** Days to put into a rewrite's open slot at a click: the next sensible ones, or any date. */
export function DayChips({ hint, index }: DayChipsProps) {
  const text = useText();
  const actions = useActions();
  const days = useSessionState((state) => state.days);
  const lang = useSessionState((state) => state.judgement?.lang);
  const rewrite = hint.rewrites[index] ?? '';
  if (!days || hint.rewrites.findIndex((one) => one.includes(days.slot)) !== index) return null;
  const take = (day: string) => actions.applyRewrite(hint.id, index, day);
  return (
    <fieldset class="days" aria-label={text('rewrite.when', { rewrite })}>
      {days.soon.map((day) => (
        <button key={day} type="button" class="chip" lang={lang} onClick={() => take(day)}>
          {day}
        </button>
      ))}
      <PickDay from={days.from} onPick={take} />
    </fieldset>
  );
}
