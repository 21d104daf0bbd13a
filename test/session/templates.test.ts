import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Letter } from '../../lib/judge/letter.ts';
import { bringOnce } from '../../lib/session/brought.ts';
import type { SessionContext } from '../../lib/session/parts.ts';
import type { SessionState, Shelf } from '../../lib/session/state.ts';
import type { Settings } from '../../lib/storage/settings.ts';
import type { Listed } from '../../lib/templates/template.ts';
import { judgement } from '../judgement.ts';
import { readLanguage } from '../run/languages.ts';
import '../storage/fake.ts';

const { chooseTemplates, makeTemplateActions } = await import('../../lib/session/templates.ts');
const { DEFAULTS } = await import('../../lib/storage/settings.ts');

const template = (id: string, group: Listed['group'], extra: Partial<Listed> = {}): Listed => ({
  id,
  from: 'amends',
  title: id,
  when: 'now',
  group,
  fits: {},
  text: 'Bonjour {{client.firstName}}, je vous écris.',
  ...extra,
});
const LISTED = [
  template('retard', 'repair', {
    fits: { situations: ['delay'] },
    familiar: 'Salut {{client.firstName}}, je t’écris.',
  }),
  template('point', 'update'),
];

/** What a session shares, as far as templates go. */
function context(listed: Listed[] | null = LISTED, saved: Partial<Settings> = {}) {
  const store = createStore(() => ({ sidebarOpen: true, templates: null }) as unknown as SessionState);
  const memory = { ignored: new Set<string>(), paused: false, sidebarOpen: true };
  const settings = { now: { ...DEFAULTS, ...saved } };
  const shared = {
    store,
    templates: bringOnce(() => (listed ? Promise.resolve(listed) : Promise.reject(new Error('gone')))),
    settings: {
      get: () => settings.now,
      update: async (change: (now: Settings) => Settings) => {
        settings.now = change(settings.now);
      },
    },
    language: () => readLanguage('fr'),
    memory: () => memory,
    showAgain: vi.fn(),
    editable: { read: () => '', selection: () => null, element: { localName: 'div' } },
  } as unknown as SessionContext;
  return { shared, store, settings };
}
const letter = (draft: string, client = ''): Letter => ({
  lang: 'fr',
  sent_at: '2026-03-10T15:20:00+01:00',
  subject: '',
  thread: client ? [{ from: 'client', name: 'Claire', at: '', text: client }] : [],
  draft,
});

/** The templates as the sidebar gets them, once they are here. */
async function chosen(shared: SessionContext, about = letter('')) {
  await shared.templates.load('fr');
  const templates = chooseTemplates(shared, about, judgement(), { 'client.firstName': 'Claire' });
  shared.store.setState({ templates });
  return templates;
}

test('they are brought once, when the sidebar opens, and then shown', async () => {
  const { shared } = context();
  expect(chooseTemplates(shared, letter(''), judgement(), {})).toBeNull();
  await vi.waitFor(() => expect(shared.showAgain).toHaveBeenCalledTimes(1));
  expect((await chosen(shared))?.proposed.map(({ id }) => id)).toEqual(['retard']);
});

test('where they can not be had the rest works', async () => {
  const { shared } = context(null);
  expect(await chosen(shared)).toBeNull();
  expect(shared.showAgain).not.toHaveBeenCalled();
});

test.each([
  ['', '', 'Bonjour Claire, je vous écris.'],
  ['', 'Salut, tu peux me dire quand tu livres ?', 'Salut Claire, je t’écris.'],
  ['', 'Bonjour, pouvez-vous me dire quand vous livrez ?', 'Bonjour Claire, je vous écris.'],
  ['Je te réponds vite.', 'Bonjour, pouvez-vous me dire ?', 'Salut Claire, je t’écris.'],
])('a draft %j to a client who wrote %j is addressed in its voice', async (draft, client, preview) => {
  const { shared } = context();
  const choice = await chosen(shared, letter(draft, client));
  expect(choice?.proposed[0]?.preview).toBe(preview);
  expect(choice?.found[1]?.preview).toBe('Bonjour Claire, je vous écris.');
});

test('the user’s word on the address outweighs the draft’s', async () => {
  const { shared } = context();
  makeTemplateActions(shared, async () => true).addressAs(true);
  expect((await chosen(shared))?.familiar).toBe(true);
});

test('shelves are those that hold something; a search stays on its shelf', async () => {
  const { shared } = context(LISTED, { favourites: ['point', 'gone'], recent: ['retard'] });
  const actions = makeTemplateActions(shared, async () => true);
  expect((await chosen(shared))?.shelves).toEqual(['all', 'favourites', 'recent', 'repair', 'update']);
  const found = async (query: string, shelf: Shelf) => {
    actions.findTemplates(query, shelf);
    return (await chosen(shared))?.found.map(({ id }) => id);
  };
  expect(await found('', 'favourites')).toEqual(['point']);
  expect(await found('', 'recent')).toEqual(['retard']);
  expect(await found('retard', 'favourites')).toEqual([]);
  expect(await found('retard', 'all')).toEqual(['retard']);
});

test('what went into the draft was taken last; what did not, was not', async () => {
  const { shared, settings } = context();
  await chosen(shared);
  await makeTemplateActions(shared, async () => false).insertTemplate('point');
  expect(settings.now.recent).toEqual([]);
  const write = vi.fn(async () => true);
  await makeTemplateActions(shared, write).insertTemplate('point');
  expect(write).toHaveBeenCalledWith({ start: 0, end: 0 }, 'Bonjour Claire, je vous écris.', '', undefined);
  expect(settings.now.recent).toEqual(['point']);
});

test('a field that is not known stays open, with its label', async () => {
  const { shared } = context();
  await shared.templates.load('fr');
  const [first] = chooseTemplates(shared, letter(''), judgement(), {})?.found ?? [];
  expect(first?.preview).toMatch(/^Bonjour \[[^\]]+\], je vous écris\.$/);
});

test('a language without templates has none to choose from', async () => {
  const { shared } = context([]);
  expect(await chosen(shared)).toMatchObject({ proposed: [], found: [], count: 0 });
});
