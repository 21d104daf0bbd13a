import { putInOrder } from '../order/order.ts';
import { editsOf, textOf } from '../order/pieces.ts';
import { editBetween, spanToReplace } from '../order/replace.ts';
import { fieldsIn } from './fields-in.ts';
import type { SessionContext, Write } from './parts.ts';
import { LETTER, type SessionActions } from './state.ts';
import { throttle } from './throttle.ts';

/** How long after a change of the draft its order is found anew, in ms: it is dearer than a judgement. */
const AGAIN_AFTER = 400;

type OrderActions = Pick<SessionActions, 'openOrder' | 'takeChange' | 'applyOrder' | 'closeOrder'>;

/**
 * The draft put in order, while the user looks at it: follows the draft and what the user takes and leaves.
 * @param write puts words in place of a span of the draft, and says so where that fails
 */
export function makeOrder(context: SessionContext, write: Write): OrderActions {
  const { editable, store, signal } = context;
  const left = new Set<string>();

  const look = () => {
    const last = context.last();
    const { hints, status } = store.getState();
    if (!last || status !== 'repair') return store.setState({ order: null });
    const { letter, judgement } = last;
    const fields = fieldsIn(context, letter, judgement);
    const find = (ids: ReadonlySet<string>) => putInOrder(context.language(), letter, hints, fields, ids);
    const found = find(left);
    const span = spanToReplace(letter.draft, textOf(found.pieces));
    const movable = !span || editable.isUniform(span);
    const moves = movable ? [] : found.changes.filter(({ is, taken }) => is === 'move' && taken);
    const order = moves.length ? find(new Set([...left, ...moves.map(({ id }) => id)])) : found;
    store.setState({ order: { ...order, movable } });
  };
  // However long a mail, its order never takes more than a share of the time.
  const lookSoon = throttle(() => store.getState().order && look(), AGAIN_AFTER, signal, Number.POSITIVE_INFINITY);
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
      const whole = editBetween(draft, textOf(order.pieces));
      if (!whole) return store.setState({ order: null });
      if (editable.isUniform(whole)) {
        if (await write(whole, whole.text, draft.slice(whole.start, whole.end))) store.setState({ order: null });
        return;
      }
      let [count, held] = [0, 0];
      // From the end: what stands before an edit keeps its place.
      for (const edit of editsOf(order.pieces).toReversed()) {
        if (await write(edit, edit.text, draft.slice(edit.start, edit.end))) count += 1;
        // Words that hold a link stay as they are, and the others go in.
        else if (store.getState().notice?.key === 'notice.held') held += 1;
        else return;
      }
      if (count) store.setState({ order: null, notice: { key: 'notice.oneByOne', values: { count, held } } });
    },
    closeOrder() {
      const { talk } = store.getState();
      store.setState({ order: null, ...(talk?.id === LETTER && { talk: null }) });
    },
  };
}
