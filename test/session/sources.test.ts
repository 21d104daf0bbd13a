import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { bringOnce } from '../../lib/session/brought.ts';
import type { SessionContext } from '../../lib/session/parts.ts';
import { fittingFacts, makeSourceActions, offerSources } from '../../lib/session/sources.ts';
import type { SessionState } from '../../lib/session/state.ts';
import type { Source } from '../../lib/sources/source.ts';
import { judgement } from '../judgement.ts';
import { readLanguage } from '../run/languages.ts';

const SOURCE: Source = {
  id: 's1',
  url: 'https://status.home.example/42',
  site: 'status.home.example',
  title: 'Checkout errors',
  author: '',
  published: '',
  changed: '2026-03-10T09:30:00Z',
  lang: 'en',
  facts: [
    { kind: 'what', text: 'The checkout shows an error to some customers.' },
    { kind: 'next', text: '10 March 2026, 15:00' },
  ],
  letters: [{ title: 'Sample letter', text: 'Dear customer,\n\nWe are sorry.' }],
  taken: '2026-03-10T10:00:00Z',
};

const TAKEN = Date.parse(SOURCE.taken);
/** What a session shares, as far as sources go. */
function context({
  draft = 'Hi Ana,\n\nSorry.',
  caret = null as number | null,
  open = true,
  source = SOURCE,
  now = TAKEN,
} = {}) {
  const { sources: words, ...data } = readLanguage('en');
  const state = { sidebarOpen: open, judgement: judgement(), notice: null } as unknown as SessionState;
  const store = createStore(() => state);
  const keep = vi.fn(async () => ({ id: 'own-1', local: false }));
  const shared = {
    store,
    sources: { get: () => [source], drop: vi.fn() },
    pageWords: bringOnce(async () => words as object),
    language: () => data,
    languages: { infos: [{ code: 'en' }] },
    library: { keep, open: vi.fn() },
    compose: { me: () => ({ name: 'Iain', address: 'iain@home.example' }) },
    editable: { read: () => draft, selection: () => (caret === null ? null : { start: caret, end: caret }) },
    now: () => now,
    judgeNow: vi.fn(),
    showAgain: vi.fn(),
  } as unknown as SessionContext;
  return { shared, store, keep };
}
const ready = async (made: ReturnType<typeof context>) => {
  await made.shared.pageWords.load('en');
  return made;
};

test('they are offered once the words for them are here, and only to an open sidebar', async () => {
  const { shared } = context();
  expect(offerSources(shared)).toBeNull();
  await vi.waitFor(() => expect(shared.showAgain).toHaveBeenCalledOnce());
  expect(offerSources(shared)).toMatchObject([
    { id: 's1', title: 'Checkout errors', date: '2026-03-10T09:30:00Z', letters: ['Sample letter'] },
  ]);
  expect(offerSources((await ready(context({ open: false }))).shared)).toBeNull();
});

test('a fact goes to the caret, parted from the words around it', async () => {
  const { shared } = await ready(context({ draft: 'Sorry.Bye', caret: 6 }));
  offerSources(shared);
  const write = vi.fn(async () => true);
  await makeSourceActions(shared, write).insertFact('s1', 0, false);
  expect(write).toHaveBeenCalledWith({ start: 6, end: 6 }, ' The checkout shows an error to some customers. ', '');
});

test('without a caret it goes where its step stands, and with its link where that is wanted', async () => {
  const { shared } = await ready(context());
  offerSources(shared);
  const write = vi.fn(async (..._: unknown[]) => true);
  await makeSourceActions(shared, write).insertFact('s1', 0, true);
  expect(write.mock.calls[0]?.[1]).toContain('(https://status.home.example/42).');
});

test('a fact or source that is gone does nothing', async () => {
  const { shared } = await ready(context());
  const write = vi.fn(async () => true);
  const actions = makeSourceActions(shared, write);
  await actions.insertFact('other', 0, false);
  await actions.insertFact('s1', 9, false);
  await actions.keepLetter('s1', 5);
  expect(write).not.toHaveBeenCalled();
});

test('what fits a slot is offered in the draft’s language alone', async () => {
  const slot = { start: 0, end: 15, label: 'what happened', choices: [] };
  expect(fittingFacts((await ready(context())).shared, slot)).toEqual([
    'the checkout shows an error to some customers',
  ]);
  expect(fittingFacts((await ready(context({ source: { ...SOURCE, lang: 'fr' } }))).shared, slot)).toEqual([]);
});

test('a sample letter is kept as a template; where that fails the user is told', async () => {
  const { shared, store, keep } = await ready(context());
  await makeSourceActions(shared, async () => true).keepLetter('s1', 0);
  expect(keep).toHaveBeenCalledWith(
    expect.objectContaining({ title: 'Sample letter', lang: 'en', group: 'status.home.example' }),
  );
  expect(store.getState().notice?.key).toBe('notice.letterKept');
  keep.mockRejectedValueOnce(new Error('no room'));
  await makeSourceActions(shared, async () => true).keepLetter('s1', 0);
  expect(store.getState().notice?.key).toBe('notice.templateFailed');
});

test('what counts from the day of its page is not offered on another day', async () => {
  const facts = [
    { kind: 'next' as const, text: 'The next update comes in 30 minutes.' },
    { kind: 'since' as const, text: 'It began yesterday at 5 pm.' },
    { kind: 'what' as const, text: 'The checkout shows an error.' },
  ];
  const offered = async (now: number) => {
    const { shared } = await ready(context({ source: { ...SOURCE, facts }, now }));
    return offerSources(shared)?.[0]?.facts.map(({ index }) => index);
  };
  expect(await offered(TAKEN)).toEqual([0, 1, 2]);
  expect(await offered(TAKEN + 86_400_000)).toEqual([2]);
});
