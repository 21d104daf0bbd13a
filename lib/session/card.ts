import { boxOnTop } from './frame-offset.ts';
import type { SessionContext } from './parts.ts';
import type { SessionState, ShownHint } from './state.ts';

/** What holds all lines of a phrase: the card lies on none of them. */
function around(rects: readonly DOMRect[]): DOMRect {
  const [left, top] = [Math.min(...rects.map((one) => one.left)), Math.min(...rects.map((one) => one.top))];
  const [right, bottom] = [Math.max(...rects.map((one) => one.right)), Math.max(...rects.map((one) => one.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The card of a hint, at its phrase; null where the phrase is not on screen and not asked for. */
export function cardFor(context: SessionContext, hint: ShownHint, asked: boolean): SessionState['card'] {
  const rects = context.editable.rectsOf(hint);
  const rect = rects.length ? around(rects) : asked ? context.editable.element.getBoundingClientRect() : null;
  return rect && { hint, asked, box: boxOnTop(rect, context.editable.element) };
}
