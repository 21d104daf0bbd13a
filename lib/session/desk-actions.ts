import { findSlots } from '../judge/slots.ts';
import { withDay } from '../suggestions/days.ts';
import { placeFor } from '../suggestions/place.ts';
import { sayInSlot } from '../suggestions/slot-choices.ts';
import { beginsSentence, capitalised } from '../templates/fill.ts';
import { carryLinks } from './carried.ts';
import type { DeskActions, SlotPlaces } from './desk.ts';
import { diagnose } from './diagnosis.ts';
import { makeModelTalk } from './model.ts';
import { narrowed, upTo } from './narrow.ts';
import { makeOrder } from './order.ts';
import { makeOwnTemplateActions } from './own-templates.ts';
import type { SessionContext, Write } from './parts.ts';
import { watchSlash } from './picker.ts';
import { watchRewrites } from './rewritten.ts';
import { hintOf } from './shown-hints.ts';
import { makeSourceActions } from './sources.ts';
import { makeTemplateActions } from './templates.ts';

/** What the user can do in sidebar and cards: all that writes into the draft, or asks for more than its judgement. */
export function makeDeskActions(context: SessionContext, slots: SlotPlaces): DeskActions {
  const { editable, store } = context;
  watchRewrites(context);

  const write: Write = async (span, text, expected, html) => {
    store.setState({ notice: null });
    // Links and formatting in the words that stay are the user's.
    const whole = { ...span, text, expected };
    const links = html === undefined ? editable.heldIn(span) : [];
    const isPlain = html !== undefined || (!links.length && editable.isUniform(span));
    const narrow = isPlain ? whole : narrowed(span, expected, text);
    // A link that begins in the words that go, and ends behind them, is carried whole.
    const cut = links.find((one) => one.start < narrow.end && one.start >= narrow.start && one.end > narrow.end);
    const edit = cut ? upTo(cut.end, narrow, whole) : narrow;
    const held = isPlain ? [] : editable.heldIn(edit);
    const markup = held.length ? carryLinks(edit, held) : html;
    // A link that the new words have no place for is not for us to take.
    const replaced = markup === null ? 'held' : await editable.replace(edit, edit.text, edit.expected, markup);
    if (replaced !== 'done') {
      store.setState({ notice: { key: `notice.${replaced}` } });
      return false;
    }
    // Not every editor takes markup.
    const written = { start: edit.start, end: edit.start + edit.text.length };
    if (editable.heldIn(written).length < held.length) store.setState({ notice: { key: 'notice.held-gone' } });
    context.judgeNow();
    if (findSlots(text).length) slots.begin(span.start);
    return true;
  };

  return {
    ...makeOrder(context, write),
    ...makeModelTalk(context, write),
    ...makeTemplateActions(context, write),
    ...makeOwnTemplateActions(context),
    ...makeSourceActions(context, write),
    ...watchSlash(context, write),
    async applyRewrite(id, index, day) {
      // The words that were clicked: another judgement may offer others in their place.
      const { card, rewritten } = store.getState();
      const clicked = card?.hint.id === id ? card.hint : (rewritten.get(id) ?? hintOf(store, id));
      const rewrite = clicked?.rewrites[index];
      // The draft may have moved on since it was last judged: its offsets first.
      context.judgeNow();
      const hint = hintOf(store, id);
      if (rewrite === undefined) return;
      store.setState({ card: null });
      if (!hint || hint.quote !== clicked?.quote) return store.setState({ notice: { key: 'notice.text-changed' } });
      await write(hint, day ? withDay(rewrite, day, context.language()) : rewrite, hint.quote);
    },
    async fillSlot(choice) {
      const { slot: offered } = store.getState();
      if (!offered) return;
      const { slot } = offered;
      slots.leave(false);
      const said = sayInSlot(choice, slot, context.language());
      const before = editable.read().slice(0, slot.start);
      const text = /^\p{Lu}/u.test(slot.label) || beginsSentence(before) ? capitalised(said) : said;
      if (!(await write(slot, text, `[${slot.label}]`))) return;
      editable.element.focus({ preventScroll: true });
      slots.begin(slot.start);
    },
    async insertSuggestion(check, index) {
      // The sentence that was clicked: another judgement may offer others in its place.
      const sentence = store.getState().suggestions[check][index];
      context.judgeNow();
      const judgement = store.getState().judgement;
      if (sentence === undefined || !judgement) return;
      const { at, text } = placeFor(check, editable.read(), judgement, sentence, context.language());
      await write({ start: at, end: at }, text, '');
    },
    async copyDiagnosis() {
      const { compose, site, version } = context;
      const copied = await context.copy(diagnose(compose, { site, version })).then(
        () => true,
        () => false,
      );
      store.setState({ notice: { key: copied ? 'notice.diagnosis' : 'notice.diagnosisFailed' } });
    },
  };
}
