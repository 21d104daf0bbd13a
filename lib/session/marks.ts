import { changeBetween, shiftSpan } from '../page/change.ts';
import type { Marked } from '../page/underlines.ts';
import type { ShownHint } from './state.ts';

/**
 * The marks of hints in the draft as it stands, which may have been gone on with since it was judged: each on its own words, none where
 * the change touched them.
 * @param judged the draft that the hints were found in
 */
export function marksOf(hints: readonly ShownHint[], judged: string, draft: string): Marked[] {
  const change = changeBetween(judged, draft);
  return hints.flatMap(({ id, kind, phrase: { start, end } }) => {
    const span = change ? shiftSpan({ start, end }, change, draft) : { start, end };
    return span ? [{ id, kind, ...span }] : [];
  });
}
