import { createStore } from 'zustand/vanilla';
import { findLanguage } from '../judge/detect.ts';
import { judgeIn, readying, unjudged } from '../judge/judge.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import type { Judgement, Letter } from '../judge/letter.ts';
import { isBehind } from '../page/behind.ts';
import { watchBoxes } from '../page/geometry.ts';
import { watchTheme } from '../page/theme.ts';
import { makeActions } from './actions.ts';
import { type Desk, NO_OFFERS, type RingActions } from './desk.ts';
import { boxOnTop, frameOf } from './frame-offset.ts';
import { watchLines } from './lines.ts';
import { marksOf } from './marks.ts';
import type { Session, SessionContext, SessionParts } from './parts.ts';
import { watchPhrases } from './phrases.ts';
import { makeLetterReader } from './read-letter.ts';
import { guardSend } from './send-guard.ts';
import { inSlices } from './slices.ts';
import { walkSlots } from './slot-walk.ts';
import type { SessionActions, SessionState, Status } from './state.ts';
import { throttle } from './throttle.ts';
import { unfoundIn } from './unfound.ts';
import { verdict } from './verdict.ts';
import { watchWhose } from './whose.ts';

/** How long after a keystroke the draft is judged, in ms: soon enough to feel live, late enough to let a burst of keys through. */
const JUDGE_AFTER = 60;
/** Where so many units come at once (a pasted mail), they are read in slices before they are judged. */
const MUCH = 1000;
/**
 * A longer draft, in UTF-16 units, is not judged: some 7,000 words, which no answer to a client has, and at which judging
 * begins to be felt while one types.
 */
const LONGEST_DRAFT = 40_000;
/** A draft that is gone on with counts as used again after so many ms. */
const USED_AGAIN = 500;

const NOWHERE = { left: 0, top: 0, width: 0, height: 0 };

const startingState = ({ id, compose, languages, site }: SessionParts): SessionState => ({
  id,
  ours: site === '',
  lang: languages.home.language.code,
  status: 'idle',
  missing: [],
  unfound: unfoundIn(compose) !== null,
  judgement: null,
  hints: [],
  rewritten: new Map(),
  ...NO_OFFERS,
  whose: null,
  clientName: '',
  sidebarOpen: false,
  usedAt: 0,
  sidebarByKey: false,
  card: null,
  slot: null,
  picker: null,
  notice: null,
  order: null,
  model: null,
  talk: null,
  placement: { compose: NOWHERE, editor: NOWHERE, visible: false },
  theme: 'light',
  lines: [],
});

/**
 * Starts the coach of one compose window: reads the draft, judges it as it changes, marks it, and does what the user asks.
 * All of it ends with `parts.signal`.
 */
export function makeSession(parts: SessionParts): Session {
  const { compose, editable, languages, underlines, signal } = parts;
  const store = createStore<SessionState>(() => startingState(parts));
  const readLetter = makeLetterReader(compose, parts.now);
  let key = compose.key();
  let text = editable.read();
  let last: { letter: Letter; judgement: Judgement } | null = null;

  /** The host may put another draft into the same editor, or give this one another name: then other memories hold. */
  const followDraft = (now: string) => {
    const current = compose.key();
    if (current === key) return;
    if (now === text) parts.memories.move(key, current);
    key = current;
    store.setState({
      sidebarOpen: context.memory().sidebarOpen,
      card: null,
      slot: null,
      picker: null,
      order: null,
      talk: null,
      rewritten: new Map(),
    });
  };

  /** Takes every mark and card away, for the reason that `status` says. */
  const rest = (status: Status) => {
    underlines.show([]);
    store.setState({ status, hints: [], card: null, slot: null, picker: null, order: null, talk: null });
  };

  const show = () => {
    if (context.memory().paused) return rest('paused');
    if (!last) return;
    const found = verdict(context, last.letter, last.judgement);
    const card = store.getState().card;
    const hint = card && found.hints.find(({ id }) => id === card.hint.id);
    store.setState({ ...found, card: card && hint ? { ...card, hint } : null });
    underlines.show(marksOf(found.hints, last.letter.draft, editable.read()));
  };

  /** The language in which what is to be judged was read, but for a few words; null where there is much that was not. */
  let readIn: LanguageData | null = null;
  let reading = false;
  /** Whether there is anything to judge that was not. */
  let edited = false;
  const readFirst = async (data: LanguageData, letter: Letter) => {
    reading = true;
    readIn = data;
    // Where it fails, so will the judgement, which says so.
    await inSlices(readying(languageOf(data), letter), signal).catch(() => {});
    reading = false;
    if (!signal.aborted) judgeNow();
  };

  const judgeNow = () => {
    if (reading) return;
    // Half a composed word says nothing yet: look again when it may be whole.
    if (editable.composing()) return judgeSoon();
    const draft = editable.read();
    edited = false;
    followDraft(draft);
    text = draft;
    if (context.memory().paused) return rest('paused');
    if (draft.length > LONGEST_DRAFT) {
      last = null;
      return rest('long');
    }
    try {
      const letter = readLetter(draft);
      const code = findLanguage(letter, languages.infos)?.code;
      const data = code ? languages.get(code) : undefined;
      if (code && !data) return void languages.load(code).then((came) => (came ? judgeSoon() : rest('failed')));
      if (data && data !== readIn) return void readFirst(data, letter);
      last = { letter, judgement: data ? judgeIn(languageOf(data), letter) : unjudged() };
      show();
    } catch (error) {
      // The draft matters more than Amends: say that it failed and stay out of the way.
      console.error('Amends could not judge this draft', error);
      rest('failed');
    }
  };

  const context: SessionContext = {
    ...parts,
    store,
    last: () => last,
    language: () => languages.get(last?.judgement.lang ?? '') ?? languages.home,
    memory: () => parts.memories.of(key),
    judgeNow,
    showAgain: show,
    hoverCard: () => {},
  };
  const lookSoon = throttle(
    () => {
      editable.look();
      if (edited) judgeNow();
    },
    JUDGE_AFTER,
    signal,
  );
  const judgeSoon = () => {
    edited = true;
    lookSoon();
  };

  let editedAt = 0;
  const noteUse = () => store.setState({ usedAt: parts.now() });
  // Another draft may have been used in between: what counts is when this one was.
  const noteUseSoon = throttle(
    () => store.setState(({ usedAt }) => ({ usedAt: Math.max(usedAt, editedAt) })),
    USED_AGAIN,
    signal,
  );

  // At each key, of which nothing is read yet.
  editable.onTouch(lookSoon, signal);
  editable.onEdit((change) => {
    // Not for every change: who looks at it redraws.
    editedAt = parts.now();
    if (change.inserted > MUCH) readIn = null;
    if (editedAt - store.getState().usedAt > USED_AGAIN) noteUse();
    else noteUseSoon();
    underlines.edit(change);
    // Who goes on writing is done with a card that came by itself.
    if (store.getState().card?.asked === false) store.setState({ card: null });
    judgeSoon();
  }, signal);
  // Another draft in the same editor may hold the same text: look again when the user comes back to it.
  editable.element.addEventListener('focusin', judgeSoon, { signal });
  editable.element.addEventListener('focusin', noteUse, { signal });
  editable.element.addEventListener('pointerdown', noteUse, { signal });
  parts.settings.watch(show, signal);
  // A lone window has nothing to be behind, but the veil of a menu, which comes and goes.
  const isVisible = () => compose.isVisible() && !(parts.hasOthers() && isBehind(editable.element));
  const lookAgain = () => {
    lookWhose();
    const { placement } = store.getState();
    const visible = isVisible();
    if (visible !== placement.visible) store.setState({ placement: { ...placement, visible } });
  };
  watchBoxes(
    { compose: compose.root, editor: editable.element, frame: frameOf(compose.root) },
    () => {
      const boxOf = (element: Element) => boxOnTop(element.getBoundingClientRect(), element);
      const boxes = { compose: boxOf(compose.root), editor: boxOf(editable.element) };
      store.setState({ placement: { ...boxes, frame: boxOf(frameOf(compose.root)), visible: isVisible() } });
      underlines.refresh();
    },
    signal,
  );
  store.subscribe(({ card }) => underlines.setActive(card?.hint.id ?? null));
  watchTheme(editable.element, (theme) => store.setState({ theme }), signal);

  const slots = walkSlots(context);
  const actions: RingActions & Partial<SessionActions> = makeActions(context, slots);
  const lookWhose = watchWhose(context);
  watchPhrases(context);
  watchLines(context);
  guardSend(context);
  store.setState({ sidebarOpen: context.memory().sidebarOpen });
  // The ring is there first: the first judgement of a page reads all of a language's phrases.
  judgeSoon();
  const equip = (desk: Desk) => {
    if (signal.aborted) return;
    Object.assign(actions, desk.actions(context, slots));
    show();
  };
  // What calls the desk's actions comes with the desk, after `equip`.
  const all = actions as SessionActions;
  return { id: parts.id, root: compose.root, store, actions: all, lookAgain, showAgain: show, equip };
}
