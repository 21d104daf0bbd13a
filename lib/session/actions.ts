import type { CheckName } from '../judge/letter.ts';
import { findSlots } from '../judge/slots.ts';
import { addReport, setKind, setSite } from '../storage/settings.ts';
import { withDay } from '../suggestions/days.ts';
import { placeFor } from '../suggestions/place.ts';
import { cardFor } from './card.ts';
import { diagnose } from './diagnosis.ts';
import { makeModelTalk } from './model.ts';
import { makeOrder } from './order.ts';
import { makeOwnTemplateActions } from './own-templates.ts';
import type { SessionContext, Write } from './parts.ts';
import { watchSlash } from './picker.ts';
import { hintBeside } from './shown-hints.ts';
import type { SlotWalk } from './slot-walk.ts';
import { makeSourceActions } from './sources.ts';
import type { SessionActions, ShownHint } from './state.ts';
import { makeTemplateActions } from './templates.ts';

/** What the user can do in one compose window. */
export function makeActions(context: SessionContext, slots: SlotWalk): SessionActions {
  const { editable, store, settings } = context;
  const hintOf = (id: string) => store.getState().hints.find((hint) => hint.id === id);
  const remember = (sidebarOpen: boolean, sidebarByKey: boolean) => {
    context.memory().sidebarOpen = sidebarOpen;
    store.setState({ sidebarOpen, sidebarByKey, ...(sidebarOpen && { usedAt: context.now() }) });
    // What nobody looks at is neither kept in step nor waited for.
    if (!sidebarOpen) store.setState({ order: null, ...(!store.getState().card && { talk: null }) });
    context.showAgain();
  };

  const write: Write = async (span, text, expected, html) => {
    store.setState({ notice: null });
    const replaced = await editable.replace(span, text, expected, html);
    if (replaced !== 'done') {
      store.setState({ notice: { key: `notice.${replaced}` } });
      return false;
    }
    context.judgeNow();
    if (findSlots(text).length) slots.begin(span.start);
    return true;
  };

  const show = (hint: ShownHint) => {
    editable.select(hint);
    store.setState({ card: cardFor(context, hint, true) });
  };
  const beside = (direction: 1 | -1) => {
    const { hints, card } = store.getState();
    const from = card?.hint.start ?? editable.selection()?.start ?? (direction === 1 ? -1 : Number.POSITIVE_INFINITY);
    const hint = hintBeside(hints, from, direction);
    if (hint) show(hint);
    else store.setState({ notice: { key: 'notice.noHints' } });
  };
  const closeCard = () => {
    const asked = store.getState().card?.asked;
    store.setState({ card: null });
    if (asked) editable.element.focus({ preventScroll: true });
  };

  const order = makeOrder(context, write);

  return {
    ...order,
    ...makeModelTalk(context, write),
    ...makeTemplateActions(context, write),
    ...makeOwnTemplateActions(context),
    ...makeSourceActions(context, write),
    ...watchSlash(context, write),
    toggleSidebar: (byKey = false) => remember(!store.getState().sidebarOpen, byKey),
    closeSidebar() {
      remember(false, false);
      editable.element.focus({ preventScroll: true });
    },
    foldSidebar: () => remember(false, false),
    openCard(id) {
      const hint = hintOf(id);
      if (hint) show(hint);
    },
    closeCard,
    nextHint: () => beside(1),
    previousHint: () => beside(-1),
    async applyRewrite(id, index, day) {
      // The words that were clicked: another judgement may offer others in their place.
      const clicked = hintOf(id);
      const rewrite = clicked?.rewrites[index];
      // The draft may have moved on since it was last judged: its offsets first.
      context.judgeNow();
      const hint = hintOf(id);
      if (rewrite === undefined) return;
      store.setState({ card: null });
      if (!hint || hint.quote !== clicked?.quote) return store.setState({ notice: { key: 'notice.text-changed' } });
      await write(hint, day ? withDay(rewrite, day, context.language()) : rewrite, hint.quote);
    },
    ignoreHere(id) {
      context.memory().ignored.add(id);
      closeCard();
      context.showAgain();
    },
    neverKind(kind) {
      closeCard();
      void settings.update((now) => setKind(now, kind, true));
    },
    reportWrong(id) {
      const hint = hintOf(id);
      if (!hint) return;
      const report = { kind: hint.kind, quote: hint.quote, at: new Date(context.now()).toISOString() };
      context.memory().ignored.add(id);
      closeCard();
      context.showAgain();
      store.setState({ notice: { key: 'notice.reported' } });
      void settings.update((now) => addReport(now, report));
    },
    fillSlot: (choice) => slots.fill(choice, write),
    leaveSlot: slots.leave,
    goTo: (span) => editable.select(span),
    async insertSuggestion(check: CheckName, index) {
      // The sentence that was clicked: another judgement may offer others in its place.
      const sentence = store.getState().suggestions[check][index];
      context.judgeNow();
      const judgement = store.getState().judgement;
      if (sentence === undefined || !judgement) return;
      const { at, text } = placeFor(check, editable.read(), judgement, sentence, context.language());
      await write({ start: at, end: at }, text, '');
    },
    pause() {
      context.memory().paused = true;
      context.showAgain();
    },
    resume() {
      context.memory().paused = false;
      context.judgeNow();
    },
    offHere: () => void settings.update((now) => setSite(now, context.site, true)),
    async copyDiagnosis() {
      const { compose, site, version } = context;
      const copied = await context.copy(diagnose(compose, { site, version })).then(
        () => true,
        () => false,
      );
      store.setState({ notice: { key: copied ? 'notice.diagnosis' : 'notice.diagnosisFailed' } });
    },
    dismissNotice: () => store.setState({ notice: null }),
    hoverCard: (over) => context.hoverCard(over),
  };
}
