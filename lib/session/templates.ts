import type { Judgement, Letter } from '../judge/letter.ts';
import { remember } from '../judge/remember.ts';
import { type Settings, setFavourite } from '../storage/settings.ts';
import type { Fields } from '../templates/fill.ts';
import { proposed } from '../templates/proposed.ts';
import { search } from '../templates/search.ts';
import { GROUPS, type Group, type Listed } from '../templates/template.ts';
import { keepChoice } from './keep-choice.ts';
import { insertOffer, offersFor } from './offers.ts';
import type { SessionContext, Write } from './parts.ts';
import type { SessionActions, Shelf, TemplateChoice } from './state.ts';

/** No more are drawn at once: who has thousands looks for words. */
const MOST_SHOWN = 60;

/** The shelf of a template's group; '' for one that is in none. */
const shelfOf = ({ from, group }: Listed): Shelf | '' =>
  from === 'amends' ? (group as Group) : group ? `${from}/${group}` : '';

function onShelf(
  listed: readonly Listed[],
  shelf: Shelf,
  { favourites, recent }: { favourites: string[]; recent: string[] },
) {
  if (shelf === 'all') return listed;
  if (shelf === 'favourites') return listed.filter(({ id }) => favourites.includes(id));
  if (shelf === 'recent') return recent.flatMap((id) => listed.find((one) => one.id === id) ?? []);
  if (shelf === 'own' || shelf === 'shared') return ofOrigin(listed)[shelf];
  return ofShelf(listed).get(shelf) ?? [];
}

/** Templates by where they come from, and by shelf: the same lists each time, which a search prepares once. */
const ofOrigin = remember((listed: readonly Listed[]) => ({
  own: listed.filter(({ from }) => from === 'own'),
  shared: listed.filter(({ from }) => from === 'shared'),
  given: listed.filter(({ from }) => from !== 'amends'),
}));
const ofShelf = remember((listed: readonly Listed[]) => {
  const found = new Map<Shelf | '', Listed[]>();
  for (const template of listed) {
    const shelf = shelfOf(template);
    const others = found.get(shelf);
    if (others) others.push(template);
    else found.set(shelf, [template]);
  }
  return found;
});

/** The shelves that hold any, in the order in which they are shown. */
const shelvesOf = (listed: readonly Listed[], used: Settings): Shelf[] => {
  const groups = [...ofShelf(listed).keys()].filter(Boolean);
  const named = (from: 'own' | 'shared') =>
    [from, ...groups.filter((one) => one.startsWith(`${from}/`)).sort()] as Shelf[];
  const all: Shelf[] = ['all', 'favourites', 'recent', ...named('own'), ...named('shared'), ...GROUPS];
  return all.filter((one) => onShelf(listed, one, used).length);
};

/** The templates to choose from, filled as far as the fields go; null while nobody looks, or they are not here yet. */
export function chooseTemplates(
  context: SessionContext,
  letter: Letter,
  judgement: Judgement,
  fields: Fields,
  isForeign = false,
): TemplateChoice | null {
  const { store, templates, settings } = context;
  const { sidebarOpen, templates: before } = store.getState();
  const { code } = context.language().language;
  const all = templates.get(code);
  // A draft in a language that Amends does not know has the user's own templates, and the team's.
  const listed = all && isForeign ? ofOrigin(all).given : all;
  // Who has a repair to write will open the sidebar: they are there by then.
  if (!listed && (sidebarOpen || judgement.applies))
    void templates.load(code).then((came) => came && context.showAgain());
  if (!listed || !sidebarOpen || (isForeign && !listed.length)) return null;
  const { familiar, offer } = offersFor(context, letter, fields, listed);
  const used = settings.get();
  const shelves = shelvesOf(listed, used);
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
  const { editable, store } = context;
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
    keepTemplate: (id, kept) => void keepChoice(context, (now) => setFavourite(now, id, kept)),
    addressAs(familiar) {
      context.memory().familiar = familiar;
      context.showAgain();
    },
  };
}
