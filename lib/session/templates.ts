import type { Judgement, Letter } from '../judge/letter.ts';
import { setFavourite } from '../storage/settings.ts';
import type { Fields } from '../templates/fill.ts';
import { proposed } from '../templates/proposed.ts';
import { search } from '../templates/search.ts';
import { GROUPS, type Listed } from '../templates/template.ts';
import { insertOffer, offersFor } from './offers.ts';
import type { SessionContext, Write } from './parts.ts';
import type { SessionActions, Shelf, TemplateChoice } from './state.ts';

/** No more are drawn at once: who has thousands looks for words. */
const MOST_SHOWN = 60;

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
  const { code } = context.language().language;
  const listed = templates.get(code);
  // Who has a repair to write will open the sidebar: they are there by then.
  if (!listed && (sidebarOpen || judgement.applies))
    void templates.load(code).then((came) => came && context.showAgain());
  if (!listed || !sidebarOpen) return null;
  const { familiar, offer } = offersFor(context, letter, fields, listed);
  const used = settings.get();
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
      // At the caret, and after a selection rather than over it: nothing that the user wrote goes.
      const { length } = editable.read();
      const at = Math.min(editable.selection()?.end ?? length, length);
      await insertOffer(context, write, template, { start: at, end: at, expected: '' });
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
