import { editsOf, textOf } from '../order/pieces.ts';
import { editBetween, spanToReplace } from '../order/replace.ts';
import type { SessionContext, Write } from './parts.ts';
import { type Found, makeOrderSeeker } from './seek-order.ts';
import { foundOrder, LETTER, type OrderView, type SessionActions } from './state.ts';

/** How long the draft must stay as it is until its order is found anew, in ms: who writes on has no use for it yet. */
const AGAIN_AFTER = 400;

type OrderActions = Pick<SessionActions, 'openOrder' | 'takeChange' | 'applyOrder' | 'closeOrder'>;

/**
 * The draft put in order, while the user looks at it: follows the draft and what the user takes and leaves.
 * @param write puts words in place of a span of the draft, and says so where that fails
 */
export function makeOrder(context: SessionContext, write: Write): OrderActions {
  const { editable, store, signal } = context;
  const left = new Set<string>();
  const seeker = makeOrderSeeker(context);
  /** What is shown. */
  let shown: Found | null = null;
  /** Whether it is being written: a second press meanwhile would write it twice. */
  let isWriting = false;

  const viewOf = ({ letter, leave }: Found): OrderView => {
    const found = leave(left);
    const span = spanToReplace(letter.draft, textOf(found.pieces));
    const movable = !span || editable.isUniform(span);
    const moves = movable ? [] : found.changes.filter(({ is, taken }) => is === 'move' && taken);
    const order = moves.length ? leave(new Set([...left, ...moves.map(({ id }) => id)])) : found;
    return { ...order, movable, stale: false };
  };
  /** Shows the order of the draft as it was last judged; false where that was dropped, or there is none. */
  const look = async (): Promise<boolean> => {
    try {
      const found = await seeker.seek();
      if (!found || !store.getState().order) return false;
      shown = found;
      store.setState({ order: viewOf(found) });
      return true;
    } catch (error) {
      console.error('Amends could not put this draft in order', error);
      store.setState({ order: null });
      return false;
    }
  };

  /** Writes the order as it is shown; where the draft is another one by now its own is shown first. */
  const writeShown = async (): Promise<void> => {
    const seen = shown;
    context.judgeNow();
    if (!(await look())) return;
    const order = foundOrder(store.getState());
    const draft = editable.read();
    // What was typed a moment before, or while it was found, is not in what the user looked at.
    if (!order || shown !== seen || draft !== shown?.letter.draft)
      return store.setState({ notice: { key: 'notice.orderChanged' } });
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
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (then?: () => void) => {
    clearTimeout(timer);
    timer = then && setTimeout(then, AGAIN_AFTER);
  };
  signal.addEventListener('abort', () => wait(), { once: true });
  store.subscribe((state, before) => {
    // Closed, with the sidebar or by itself: nobody waits for it any more.
    if (!state.order && before.order) {
      wait();
      seeker.stop();
    }
    if (!state.order || state.judgement === before.judgement) return;
    seeker.stopIfChanged();
    if (state.status !== 'repair') return store.setState({ order: null });
    const order = foundOrder(state);
    const isOther = context.last()?.letter.draft !== shown?.letter.draft;
    if (order && isOther && !order.stale) store.setState({ order: { ...order, stale: true } });
    wait(() => void look());
  });

  return {
    async openOrder() {
      left.clear();
      context.judgeNow();
      if (store.getState().status !== 'repair') return;
      store.setState({ order: 'sought' });
      if (!(await look())) return;
      const { changes, stays } = foundOrder(store.getState()) ?? {};
      // What hurts and can't be mended is named, though there is nothing to change.
      if (!changes?.length && !stays?.length) store.setState({ order: null, notice: { key: 'notice.inOrder' } });
    },
    takeChange(id, taken) {
      taken ? left.delete(id) : left.add(id);
      const order = foundOrder(store.getState());
      if (order && shown) store.setState({ order: { ...viewOf(shown), stale: order.stale } });
    },
    async applyOrder() {
      if (isWriting || !foundOrder(store.getState())) return;
      isWriting = true;
      try {
        await writeShown();
      } finally {
        isWriting = false;
      }
    },
    closeOrder() {
      const { talk } = store.getState();
      store.setState({ order: null, ...(talk?.id === LETTER && { talk: null }) });
    },
  };
}
