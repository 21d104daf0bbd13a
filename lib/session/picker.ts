import { isIn, listen, take } from '../page/listen.ts';
import { search } from '../templates/search.ts';
import { fieldsIn } from './fields-in.ts';
import { boxOnTop } from './frame-offset.ts';
import { insertOffer, offersFor } from './offers.ts';
import type { SessionContext, Write } from './parts.ts';
import type { SessionActions } from './state.ts';

/** So many are shown at once: more is what words are for. */
const MOST = 6;
/** What opens the picker: a slash that begins a line, and after it the words looked for, at the line's end. */
const ASKED = /(?:^|\n)(\/[^\n/]{0,40})$/u;

/**
 * The picker of templates at the caret: `/` at the start of a line opens it where the user has turned that on, what is
 * typed after it searches, the arrows choose, Enter or Tab inserts in place of what was typed, Escape leaves it as typed.
 */
export function watchSlash(context: SessionContext, write: Write): Pick<SessionActions, 'pickTemplate'> {
  const { editable, store, settings, templates, signal } = context;
  /** The `/` that was put away: it stays text until another is typed. */
  let left = -1;
  /** The draft's language is not known yet: what fills the templates comes with it. */
  let waiting = false;

  const close = () => store.getState().picker && store.setState({ picker: null });

  /** The slash before the caret with its words; null where none is meant. */
  const asked = () => {
    const { start, end } = editable.selection() ?? { start: 0, end: -1 };
    const draft = editable.read();
    const found =
      start === end && /^(?:\n|$)/.test(draft.slice(end)) ? ASKED.exec(draft.slice(0, end))?.[1] : undefined;
    return found === undefined ? null : { start: end - found.length, end, expected: found };
  };

  const look = () => {
    const at = settings.get().slash ? asked() : null;
    if (at?.start !== left) left = -1;
    const last = context.last();
    if (!at || at.start === left) return close();
    waiting = !last;
    if (!last) return;
    const { code } = context.language().language;
    const listed = templates.get(code);
    if (!listed) return void templates.load(code).then((came) => came && !signal.aborted && look());
    const { offer } = offersFor(context, last.letter, fieldsIn(context, last.letter, last.judgement), listed);
    const offers = search(listed, at.expected.slice(1)).slice(0, MOST).map(offer);
    const [rect] = editable.rectsOf(at);
    // Words that no template has are words of the mail.
    if (!offers.length || !rect) return close();
    store.setState({ picker: { ...at, offers, chosen: 0, box: boxOnTop(rect, editable.element) } });
  };

  const pick = async (index: number) => {
    const { picker } = store.getState();
    const offer = picker?.offers[index];
    close();
    if (picker && offer) await insertOffer(context, write, offer, picker);
  };

  const step = (by: number) => {
    const { picker } = store.getState();
    if (!picker) return;
    const { length } = picker.offers;
    store.setState({ picker: { ...picker, chosen: (picker.chosen + by + length) % length } });
  };

  const leave = () => {
    left = store.getState().picker?.start ?? -1;
    close();
  };

  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => void pick(store.getState().picker?.chosen ?? 0),
    Tab: () => void pick(store.getState().picker?.chosen ?? 0),
    Escape: leave,
  };
  /** The key that chose, while it is held: what goes in would else be typed over. */
  let held = '';
  // On the window, on the way down: the editors stop key events at their root.
  editable.element.ownerDocument.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat) held = '';
      else if (event.key === held) return take(event);
      const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      const isPlain = !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
      if (!act || !isPlain || !event.isTrusted || !store.getState().picker || !isIn(event, editable.element)) return;
      take(event);
      if (event.key === 'Enter' || event.key === 'Tab') held = event.key;
      act();
    },
    { signal, capture: true },
  );
  // Keys that choose may follow in a moment: what they choose from is that of the last letter.
  const isSearch = ({ data }: InputEvent) => data === '/' || store.getState().picker !== null;
  listen(
    editable.element,
    ['input'],
    (event) =>
      settings.get().slash && isSearch(event as InputEvent) && isIn(event, editable.element) && editable.look(),
    signal,
  );
  // After the editor has moved its caret too.
  editable.onEdit(() => settings.get().slash && setTimeout(() => !signal.aborted && look()), signal);
  // It comes with the desk, which may be just behind the slash that was typed first.
  if (settings.get().slash) look();
  store.subscribe(({ judgement }, before) => {
    if (waiting && judgement !== before.judgement) look();
  });
  editable.element.addEventListener('click', close, { signal, capture: true });
  editable.element.addEventListener('focusout', close, { signal });

  return { pickTemplate: (index) => pick(index) };
}
