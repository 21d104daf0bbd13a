import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './storage/fake.ts';

const { answer } = await import('../lib/messages.ts');
const { ASKED_OF_BACKGROUND, ASKED_OF_TABS, ASKERS, LONGEST_ASK } = await import('../lib/protocol.ts');
type Name = keyof typeof ASKERS;
const ASKED = { ...ASKED_OF_BACKGROUND, ...ASKED_OF_TABS };
const NAMES = Object.keys(ASKED) as Name[];

const { id } = fakeBrowser.runtime;
const tab = { id: 3 };
const SENDERS = {
  own: { id, url: `chrome-extension://${id}/popup.html` },
  mail: { id, url: 'https://mail.google.com/mail/u/0/', origin: 'https://mail.google.com', tab },
  frame: { id, url: 'https://desk.example/ticket', origin: 'https://desk.example', tab },
} as const;
/** None of these is a part of Amends. */
const STRANGERS = {
  'another extension': { id: 'other', url: 'chrome-extension://other/page.html', tab },
  'another extension that names our page': { id: 'other', url: SENDERS.own.url },
  'a page': { url: 'https://mail.google.com/', tab },
  'a script without a tab': { id, url: 'https://mail.google.com/' },
  'a page with our id in its address': { id, url: `https://evil.example/chrome-extension://${id}/` },
  nobody: {},
};
/** One good question each. */
const GOOD: Record<Name, unknown> = {
  coach: undefined,
  desk: undefined,
  languages: undefined,
  language: { code: 'en' },
  templates: { code: 'zh-Hant' },
  pageWords: { code: 'lv' },
  keepTemplate: { title: 'One', when: '', group: '', lang: 'en', lines: [{ runs: [{ text: 'Dear Ana,' }] }] },
  openTemplates: { id: 'own-1' },
  team: { url: 'https://team.example/library.json' },
  anywhere: { tabId: 3 },
  state: undefined,
  focused: undefined,
  diagnosis: undefined,
  pause: { paused: true },
  openOptions: undefined,
  testModel: undefined,
};

let heard: [Name, unknown][] = [];
let listener: (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;
let control: AbortController;
beforeEach(() => {
  heard = [];
  control = new AbortController();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(((one: never) => {
    listener = one;
  }) as never);
  const note = (name: Name) => (ask: unknown) => void heard.push([name, ask]);
  answer(ASKED, Object.fromEntries(NAMES.map((name) => [name, note(name)])), control.signal);
});
afterEach(() => {
  control.abort();
  vi.restoreAllMocks();
});
const deliver = (message: unknown, sender: object) => listener(message, sender, () => {});

describe('who may ask', () => {
  it.each(NAMES)('%s: those who are named alone', (name) => {
    const message = { amends: name, ask: GOOD[name] };
    for (const [from, sender] of Object.entries(SENDERS)) {
      heard = [];
      const isHeard = deliver(message, sender) === true;
      expect([from, isHeard, heard.length > 0]).toEqual([from, ...Array(2).fill(ASKERS[name].includes(from as never))]);
    }
    heard = [];
    for (const sender of Object.values(STRANGERS)) expect(deliver(message, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('no script in a page asks for what changes settings, tells of the model or reaches another tab', () => {
    for (const name of ['team', 'anywhere', 'testModel', 'openOptions', 'pause', 'state', 'focused'] as const)
      expect(ASKERS[name]).toEqual(['own']);
    expect(ASKERS.coach).toEqual(['mail']);
  });

  it('no question tells or changes the model’s key', () => {
    expect(NAMES.filter((name) => /key|settings|storage/i.test(name))).toEqual([]);
  });

  it('a pop-out without an address is a mail page’s', () => {
    deliver({ amends: 'coach' }, { id, url: 'about:blank', origin: 'https://mail.google.com', tab });
    deliver({ amends: 'coach' }, { id, url: 'about:blank', tab });
    deliver({ amends: 'coach' }, { id, url: 'about:blank', origin: 'https://desk.example', tab });
    expect(heard.length).toBe(2);
  });
});

describe('hostile messages', () => {
  const huge = 'x'.repeat(LONGEST_ASK + 1);
  const BAD: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['words', 'coach'],
    ['a list', ['coach']],
    ['a name in a list', { amends: ['coach'] }],
    ['a name of every object', { amends: 'constructor' }],
    ['a prototype', { amends: '__proto__', ask: {} }],
    ['a name unknown', { amends: 'readKey' }],
    ['a path as a language', { amends: 'language', ask: { code: '../model-key' } }],
    ['an address as a language', { amends: 'language', ask: { code: 'en/../..' } }],
    ['a language in a list', { amends: 'language', ask: { code: ['en'] } }],
    ['a language without end', { amends: 'language', ask: { code: `en-${huge}` } }],
    ['an ask where none is', { amends: 'coach', ask: { tabId: 1 } }],
    ['an id with a path', { amends: 'openTemplates', ask: { id: '/../popup.html' } }],
    ['a library in the clear', { amends: 'team', ask: { url: 'http://team.example/' } }],
    ['a library of a script', { amends: 'team', ask: { url: 'javascript:alert(1)//https://' } }],
    ['a library of the longest address', { amends: 'team', ask: { url: `https://team.example/${huge}` } }],
    ['half a tab', { amends: 'anywhere', ask: { tabId: 1.5 } }],
    ['no tab', { amends: 'anywhere', ask: { tabId: -1 } }],
    ['a tab in words', { amends: 'anywhere', ask: { tabId: '1' } }],
    ['a template without lines', { amends: 'keepTemplate', ask: { title: 'x', lines: 'x' } }],
    ['a huge template', { amends: 'keepTemplate', ask: { ...(GOOD.keepTemplate as object), title: huge } }],
    [
      'a template of a million empty pieces',
      {
        amends: 'keepTemplate',
        ask: { ...(GOOD.keepTemplate as object), lines: [{ runs: Array(100_000).fill({ text: '' }) }] },
      },
    ],
    ['paused in words', { amends: 'pause', ask: { paused: 'true' } }],
  ];
  it.each(BAD)('%s: not heard', (_, message) => {
    for (const sender of Object.values(SENDERS)) expect(deliver(message, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('what goes round in a circle is not heard', () => {
    const ask: Record<string, unknown> = { code: 'en' };
    ask.self = ask;
    expect(deliver({ amends: 'language', ask }, SENDERS.mail)).toBeUndefined();
  });

  it('what is more than the shape is dropped', () => {
    deliver({ amends: 'language', ask: { code: 'en', key: 'x', constructor: 'y' }, sender: SENDERS.own }, SENDERS.mail);
    expect(heard).toEqual([['language', { code: 'en' }]]);
  });

  it('whatever comes, only a good question of one who may ask it is heard, and nothing throws', () => {
    const anyAsk = fc.oneof(fc.constantFrom(...Object.values(GOOD)), fc.anything({ withNullPrototype: true }));
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record(
        { amends: fc.oneof(fc.constantFrom(...NAMES), fc.string()), ask: anyAsk },
        { requiredKeys: ['amends'] },
      ),
    );
    const anySender = fc.oneof(
      fc.constantFrom(...Object.values(SENDERS), ...Object.values(STRANGERS)),
      fc.record(
        { id: fc.constantFrom(id, 'x'), url: fc.webUrl(), origin: fc.string(), tab: fc.anything() },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(anyMessage, anySender, (message, sender) => {
        heard = [];
        deliver(message, sender);
        for (const [name, ask] of heard) {
          const given = Object.values(SENDERS).includes(sender as never)
            ? (Object.entries(SENDERS).find(([, one]) => one === sender)?.[0] as 'own')
            : 'frame';
          expect((sender as { id?: string }).id).toBe(id);
          expect(ASKERS[name]).toContain(given);
          expect(typeof ask).toBe(typeof GOOD[name]);
          if (ask) expect(Object.keys(ask).sort()).toEqual(Object.keys(GOOD[name] as object).sort());
        }
      }),
      { numRuns: 2000 },
    );
  });
});
