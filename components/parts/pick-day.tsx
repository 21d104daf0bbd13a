import { useText } from '../session.ts';

/** Any day to pick, among chips. @param from the first day, an ISO date */
export function PickDay({ from, onPick }: { from: string; onPick(day: string): void }) {
  const text = useText();
  return (
    <input
      type="date"
      class="chip"
      aria-label={text('rewrite.pick')}
      title={text('rewrite.pick')}
      min={from}
      // A year that is still being typed lies long ago.
      onInput={({ currentTarget: { value } }) => value >= from && onPick(value)}
    />
  );
}
