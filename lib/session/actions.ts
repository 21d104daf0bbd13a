import { addReport, setKind, setSite } from '../storage/settings.ts';
import { cardFor } from './card.ts';
import type { RingActions } from './desk.ts';
import { keepChoice } from './keep-choice.ts';
import type { SessionContext } from './parts.ts';
import { hintBeside, hintOf } from './shown-hints.ts';
import type { SlotWalk } from './slot-walk.ts';
import type { ShownHint } from './state.ts';

/** What the user can do in one compose window, but for what comes with the desk. */
export function makeActions(context: SessionContext, slots: SlotWalk): RingActions {
  const { editable, store } = context;
  const remember = (sidebarOpen: boolean, sidebarByKey: boolean) => {
    context.memory().sidebarOpen = sidebarOpen;
    store.setState({ sidebarOpen, sidebarByKey, ...(sidebarOpen && { usedAt: context.now() }) });
    // What nobody looks at is neither kept in step nor waited for.
    if (!sidebarOpen) store.setState({ order: null, ...(!store.getState().card && { talk: null }) });
    context.showAgain();
  };

  const focusDraft = () => editable.element.focus({ preventScroll: true });
  const show = (hint: ShownHint) => {
    // What is still being read in slices was not judged now either: the words there are others.
    if (editable.read().slice(hint.start, hint.end) !== hint.quote) return;
    editable.select(hint);
    store.setState({ card: cardFor(context, hint, true) });
  };
  const beside = (direction: 1 | -1) => {
    // What was written a moment ago is else judged in a moment, and the phrases stand elsewhere till then.
    context.judgeNow();
    const { hints, card } = store.getState();
    const from = card?.hint ?? editable.selection()?.start ?? (direction === 1 ? -1 : Number.POSITIVE_INFINITY);
    const hint = hintBeside(hints, from, direction);
    if (hint) show(hint);
    else store.setState({ notice: { key: 'notice.noHints' } });
  };
  const closeCard = () => {
    const asked = store.getState().card?.asked;
    store.setState({ card: null });
    if (asked) focusDraft();
  };

  return {
    toggleSidebar: (byKey = false) => remember(!store.getState().sidebarOpen, byKey),
    closeSidebar() {
      remember(false, false);
      focusDraft();
    },
    foldSidebar: () => remember(false, false),
    openCard(id) {
      const hint = hintOf(store, id);
      if (hint) show(hint);
    },
    closeCard,
    focusDraft,
    nextHint: () => beside(1),
    previousHint: () => beside(-1),
    ignoreHere(id) {
      context.memory().ignored.add(id);
      closeCard();
      context.showAgain();
    },
    neverKind(kind) {
      closeCard();
      void keepChoice(context, (now) => setKind(now, kind, true));
    },
    async reportWrong(id) {
      const hint = hintOf(store, id);
      if (!hint) return;
      const report = { kind: hint.kind, quote: hint.quote, at: new Date(context.now()).toISOString() };
      context.memory().ignored.add(id);
      closeCard();
      context.showAgain();
      if (await keepChoice(context, (now) => addReport(now, report)))
        store.setState({ notice: { key: 'notice.reported' } });
    },
    leaveSlot: slots.leave,
    goTo: (span) => editable.select(span),
    pause() {
      context.memory().paused = true;
      context.showAgain();
    },
    resume() {
      context.memory().paused = false;
      context.judgeNow();
    },
    offHere: () => void keepChoice(context, (now) => setSite(now, context.site, true)),
    dismissNotice: () => store.setState({ notice: null }),
    hoverCard: (over) => context.hoverCard(over),
  };
}
