import type { ShownHint } from '../../lib/session/state.ts';
import { useActions, useSessionState, useText } from '../session.ts';

interface DayChipsProps {
  hint: ShownHint;
  /** Which of its rewrites; one without a slot of a day has no chips. */
  index: number;
}

/** Days to put into a rewrite's open slot at a click: the next sensible ones, or any date. */
export function DayChips({ hint, index }: DayChipsProps) {
  const text = useText();
  const actions = useActions();
  const days = useSessionState((state) => state.days);
  const lang = useSessionState((state) => state.judgement?.lang);
  const rewrite = hint.rewrites[index] ?? '';
  if (!days || !rewrite.includes(days.slot)) return null;
  const take = (day: string) => actions.applyRewrite(hint.id, index, day);
  return (
    <fieldset class="days" aria-label={text('rewrite.when', { rewrite })}>
      {days.soon.map((day) => (
        <button key={day} type="button" class="chip" lang={lang} onClick={() => take(day)}>
          {day}
        </button>
      ))}
      <input
        type="date"
        class="chip"
        aria-label={text('rewrite.pick')}
        title={text('rewrite.pick')}
        min={days.from}
        // A year that is still being typed lies long ago.
        onInput={({ currentTarget: { value } }) => value >= days.from && take(value)}
      />
    </fieldset>
  );
}
