import { putInOrder } from '../order/order.ts';
import { editsOf, textOf } from '../order/pieces.ts';
import { spanToReplace } from '../order/replace.ts';
import type { SessionContext } from './parts.ts';
import { LETTER, type SessionActions } from './state.ts';
import { throttle } from './throttle.ts';
import { fieldsIn } from './verdict.ts';

/** How long after a change of the draft its order is found anew, in ms: it is dearer than a judgement. */
const AGAIN_AFTER = 400;

/** How many times as long as it took the next look waits. */
const REST = 8;

type OrderActions = Pick<SessionActions, 'openOrder' | 'takeChange' | 'applyOrder' | 'closeOrder'>;

/**
 * The draft put in order, while the user looks at it: follows the draft and what the user takes and leaves.
 * @param write puts words in place of a span of the draft, and says so where that fails
 */
export function makeOrder(
  context: SessionContext,
  write: (span: { start: number; end: number }, text: string, expected: string) => Promise<boolean>,
): OrderActions {
  const { editable, store, signal } = context;
  const left = new Set<string>();

  const look = () => {
    const last = context.last();
    const { hints, status } = store.getState();
    if (!last || status !== 'repair') return store.setState({ order: null });
    const { letter } = last;
    const find = (ids: ReadonlySet<string>) =>
      putInOrder(context.language(), letter, hints, fieldsIn(context, letter), ids);
    const found = find(left);
    const span = spanToReplace(letter.draft, textOf(found.pieces));
    const movable = !span || editable.isUniform(span);
    const moves = movable ? [] : found.changes.filter(({ is, taken }) => is === 'move' && taken);
    const order = moves.length ? find(new Set([...left, ...moves.map(({ id }) => id)])) : found;
    store.setState({ order: { ...order, movable } });
  };
  let [looked, took] = [0, 0];
  const lookAgain = () => {
    if (!store.getState().order) return;
    const now = performance.now();
    // A long mail is looked at again once the typing rests: never for more than a share of the time.
    if (now - looked < took * REST) return void lookSoon();
    look();
    looked = performance.now();
    took = looked - now;
  };
  const lookSoon = throttle(lookAgain, AGAIN_AFTER, signal);
  store.subscribe(({ order, judgement }, before) => {
    if (order && judgement !== before.judgement) lookSoon();
  });

  return {
    openOrder() {
      left.clear();
      context.judgeNow();
      look();
      if (store.getState().order?.changes.length === 0)
        store.setState({ order: null, notice: { key: 'notice.inOrder' } });
    },
    takeChange(id, taken) {
      taken ? left.delete(id) : left.add(id);
      look();
    },
    async applyOrder() {
      context.judgeNow();
      look();
      const order = store.getState().order;
      const draft = context.last()?.letter.draft;
      if (!order || draft === undefined) return;
      const text = textOf(order.pieces);
      const span = spanToReplace(draft, text);
      if (!span) return store.setState({ order: null });
      if (editable.isUniform(span)) {
        const words = text.slice(span.start, text.length - (draft.length - span.end));
        if (await write(span, words, draft.slice(span.start, span.end))) store.setState({ order: null });
        return;
      }
      const edits = editsOf(order.pieces);
      // From the end: what stands before an edit keeps its place.
      for (const edit of edits.toReversed()) {
        if (!(await write(edit, edit.text, draft.slice(edit.start, edit.end)))) return;
      }
      store.setState({ order: null, notice: { key: 'notice.oneByOne', values: { count: edits.length } } });
    },
    closeOrder() {
      const { talk } = store.getState();
      store.setState({ order: null, ...(talk?.id === LETTER && { talk: null }) });
    },
  };
}
