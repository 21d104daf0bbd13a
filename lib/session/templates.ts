import { prepare } from '../judge/draft.ts';
import { languageOf } from '../judge/language.ts';
import type { Judgement, Letter } from '../judge/letter.ts';
import { isFamiliar } from '../judge/voice.ts';
import { addRecent, setFavourite } from '../storage/settings.ts';
import { withoutSecondHonorific } from '../templates/called.ts';
import { type Fields, fill } from '../templates/fill.ts';
import { joinTemplate } from '../templates/join.ts';
import { labelsOf } from '../templates/library.ts';
import { proposed } from '../templates/proposed.ts';
import { search } from '../templates/search.ts';
import { GROUPS, type Listed } from '../templates/template.ts';
import type { SessionContext, Write } from './parts.ts';
import type { SessionActions, Shelf, TemplateChoice, TemplateOffer } from './state.ts';

/** No more are drawn at once: who has thousands looks for words. */
const MOST_SHOWN = 60;

/** Whether the client, in the last mail, and the sender, in the draft, are on familiar terms. */
function areFamiliar({ draft, thread, ...letter }: Letter, context: SessionContext): boolean {
  const language = languageOf(context.language());
  const said = draft.trim() ? draft : (thread.findLast(({ text }) => text.trim())?.text ?? '');
  return isFamiliar(prepare({ ...letter, thread: [], draft: said }, language));
}

function onShelf(
  listed: readonly Listed[],
  shelf: Shelf,
  { favourites, recent }: { favourites: string[]; recent: string[] },
) {
  if (shelf === 'all') return listed;
  if (shelf === 'favourites') return listed.filter(({ id }) => favourites.includes(id));
  if (shelf === 'recent') return recent.flatMap((id) => listed.find((one) => one.id === id) ?? []);
  return listed.filter(({ group }) => group === shelf);
}

/** The templates to choose from, filled as far as the fields go; null while nobody looks, or they are not here yet. */
export function chooseTemplates(
  context: SessionContext,
  letter: Letter,
  judgement: Judgement,
  fields: Fields,
): TemplateChoice | null {
  const { store, templates, settings } = context;
  const { sidebarOpen, templates: before } = store.getState();
  const language = context.language();
  const { code } = language.language;
  const listed = templates.get(code);
  // Who has a repair to write will open the sidebar: they are there by then.
  if (!listed && (sidebarOpen || judgement.applies))
    void templates.load(code).then((came) => came && context.showAgain());
  if (!listed || !sidebarOpen) return null;
  const hasBoth = listed.some(({ familiar }) => familiar);
  const familiar = hasBoth ? (context.memory().familiar ?? areFamiliar(letter, context)) : null;
  const used = settings.get();
  const offer = ({ id, title, when, text, familiar: other }: Listed): TemplateOffer => ({
    id,
    title,
    when,
    preview: withoutSecondHonorific(fill((familiar && other) || text, fields, labelsOf(language)), language),
    favourite: used.favourites.includes(id),
  });
  const shelves: Shelf[] = (['all', 'favourites', 'recent', ...GROUPS] as const).filter(
    (one) => onShelf(listed, one, used).length,
  );
  const query = before?.query ?? '';
  const shelf = before && shelves.includes(before.shelf) ? before.shelf : 'all';
  const found = search(onShelf(listed, shelf, used), query);
  return {
    proposed: proposed(listed, judgement).map(offer),
    query,
    shelf,
    shelves,
    found: found.slice(0, MOST_SHOWN).map(offer),
    count: found.length,
    familiar,
  };
}

/** What the user can do with templates. @param write puts text into the draft, and says where it could not */
export function makeTemplateActions(
  context: SessionContext,
  write: Write,
): Pick<SessionActions, 'insertTemplate' | 'findTemplates' | 'keepTemplate' | 'addressAs'> {
  const { editable, store, settings } = context;
  return {
    async insertTemplate(id) {
      const { proposed = [], found = [] } = store.getState().templates ?? {};
      const template = [...proposed, ...found].find((offer) => offer.id === id);
      if (!template) return;
      const draft = editable.read();
      // At the caret, and after a selection rather than over it: nothing that the user wrote goes.
      const at = Math.min(editable.selection()?.end ?? draft.length, draft.length);
      const text = joinTemplate(template.preview, draft, at, languageOf(context.language()));
      if (await write({ start: at, end: at }, text, '')) await settings.update((now) => addRecent(now, id));
    },
    findTemplates(query, shelf) {
      const { templates } = store.getState();
      if (!templates) return;
      store.setState({ templates: { ...templates, query, shelf } });
      context.showAgain();
    },
    keepTemplate: (id, kept) => void settings.update((now) => setFavourite(now, id, kept)),
    addressAs(familiar) {
      context.memory().familiar = familiar;
      context.showAgain();
    },
  };
}
