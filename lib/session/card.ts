import { boxOnTop } from './frame-offset.ts';
import type { SessionContext } from './parts.ts';
import type { SessionState, ShownHint } from './state.ts';

/** The card of a hint, at its phrase; null where the phrase is not on screen and not asked for. */
export function cardFor(context: SessionContext, hint: ShownHint, asked: boolean): SessionState['card'] {
  const [first] = context.editable.rectsOf(hint);
  const rect = first ?? (asked ? context.editable.element.getBoundingClientRect() : null);
  return rect && { hint, asked, box: boxOnTop(rect, context.editable.element) };
}
