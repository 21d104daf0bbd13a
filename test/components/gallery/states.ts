import type { CheckName, HintKind, Judgement, Level } from '../../../lib/judge/letter.ts';
import type { OrderView, SessionState, ShownHint } from '../../../lib/session/state.ts';
import { templates } from './templates.ts';

/** The draft that the states below are about. */
export const DRAFT = `Hi Maya,

We apologise for any inconvenience this may have caused. Tom forgot to send me the figures, so the report was not finished in time.

We will get it to you as soon as possible. I will never let this happen again.

Best,
Alex`;

function quoted(quote: string, draft = DRAFT) {
  const start = draft.indexOf(quote);
  return { quote, start, end: start + quote.length };
}

function hint(kind: HintKind, quote: string, ...rewrites: string[]): ShownHint {
  return { id: `${kind} ${quote}`, kind, ...quoted(quote), phrase: quoted(quote), rewrites };
}

const check = (level: Level, ...quotes: string[]) => ({
  level,
  quotes,
  spans: quotes.map((quote) => {
    const { start, end } = quoted(quote);
    return { start, end };
  }),
});

const noChecks = { acknowledge: check('none'), own: check('none'), solve: check('none'), follow_up: check('none') };

const judgement: Judgement = {
  lang: 'en',
  applies: true,
  situation: 'delay',
  mood: 'frustrated',
  client_type: null,
  checks: noChecks,
  hints: [],
  asks: [
    { quote: 'What happened?', start: 0, end: 14, answered: false },
    { quote: 'And when will we have it?', start: 15, end: 40, answered: false },
  ],
  promises: [],
  extras: [],
  score: 4,
  reasons: [{ step: 'acknowledge', key: 'acknowledge.part', points: 4 }],
};

export const suggestions: Record<CheckName, string[]> = {
  acknowledge: ['The report was due on [day], and you had to face the board without it.'],
  own: ['That was our mistake, and I am sorry.', 'I should have [what you should have done], and I did not.'],
  solve: [
    'You will have the finished report by [day, time].',
    'I suggest [first option] or [second option]; which suits you better?',
  ],
  follow_up: ['I will write to you again by [day, time], whatever the state by then.'],
};

const hints: ShownHint[] = [
  hint(
    'evasive-passive',
    'We apologise for any inconvenience this may have caused.',
    'I’m sorry that [what it meant for them].',
  ),
  hint(
    'blame-teammate',
    'Tom forgot to send me the figures',
    'We did not have the figures ready',
    'I did not get the figures together',
  ),
  hint('vague-commitment', 'as soon as possible', 'by [day and time]'),
  hint('overpromise', 'I will never let this happen again.', 'From now on, [what changes].', ''),
];

/** Nothing of the four is there, four phrases hurt. */
export const lacking: SessionState = {
  id: 'one',
  lang: 'en',
  status: 'repair',
  missing: [],
  unfound: false,
  ours: false,
  judgement: { ...judgement, hints },
  hints,
  rewritten: new Map(),
  suggestions,
  days: { slot: '[day and time]', soon: ['5 pm today', 'noon tomorrow'], from: '2026-03-10' },
  templates,
  sources: null,
  whose: null,
  clientName: 'Maya Lindqvist',
  sidebarOpen: true,
  usedAt: 0,
  sidebarByKey: false,
  card: null,
  slot: null,
  picker: null,
  notice: null,
  order: null,
  model: null,
  talk: null,
  placement: {
    compose: { left: 640, top: 150, width: 520, height: 560 },
    editor: { left: 652, top: 268, width: 496, height: 390 },
    visible: true,
  },
  theme: 'light',
  lines: [],
};

/** The draft put in order. */
export const order: OrderView = {
  movable: true,
  stale: false,
  stays: ['usually nobody reads so far'],
  changes: [
    {
      id: '1',
      taken: true,
      is: 'rewrite',
      kind: 'blame-teammate',
      before: 'Tom forgot to send me the figures',
      text: 'We did not have the figures ready',
    },
    {
      id: '2',
      taken: false,
      is: 'rewrite',
      kind: 'overpromise',
      before: 'I will never let this happen again.',
      text: '',
    },
    { id: '3', taken: true, is: 'insert', check: 'follow_up', text: suggestions.follow_up[0] as string },
    { id: '4', taken: true, is: 'move', check: 'acknowledge', text: 'You had to face the board without it.' },
  ],
  pieces: [
    { text: 'Hi Maya,\n\n', is: 'kept' },
    { text: 'You had to face the board without it.', is: 'kept', moved: true },
    { text: ' ', is: 'added' },
    { text: 'Tom forgot to send me the figures', is: 'removed' },
    { text: 'We did not have the figures ready', is: 'added' },
    {
      text: ', so the report was not finished in time.\n\nWe will get it to you as soon as possible. I will never let this happen again.',
      is: 'kept',
    },
    { text: '\n\n', is: 'added' },
    { text: suggestions.follow_up[0] as string, is: 'added' },
    { text: '\n\nBest,\nAlex', is: 'kept' },
  ],
};

/** Some of it is there. */
export const mid: SessionState = {
  ...lacking,
  hints: hints.slice(2, 3),
  judgement: {
    ...judgement,
    score: 62,
    checks: {
      acknowledge: check('done', 'Tom forgot to send me the figures, so the report was not finished in time.'),
      own: check('weak', 'We apologise for any inconvenience this may have caused.'),
      solve: check('done', 'We will get it to you'),
      follow_up: check('none'),
    },
    asks: judgement.asks.map((ask, index) => ({ ...ask, answered: index === 0 })),
    promises: [
      { ...quoted('We will get it to you as soon as possible.'), due: null },
      { ...quoted('I will never let this happen again.'), due: '2026-03-13T17:00' },
    ],
    reasons: [
      { step: 'acknowledge', key: 'acknowledge.effect', points: 25 },
      { step: 'own', key: 'own.half', points: 20 },
      { step: 'solve', key: 'solve.remedy', points: 25 },
      { step: 'whole', key: 'whole.overpromise', points: -8 },
    ],
  },
};

/** All four are there. */
export const done: SessionState = {
  ...mid,
  hints: [],
  judgement: {
    ...(mid.judgement as Judgement),
    score: 94,
    checks: {
      acknowledge: check('done', 'so the report was not finished in time.'),
      own: check('done', 'I will never let this happen again.'),
      solve: check('done', 'We will get it to you'),
      follow_up: check('done', 'as soon as possible'),
    },
    asks: judgement.asks.map((ask) => ({ ...ask, answered: true })),
  },
};

const silent = { judgement: { ...judgement, applies: false, score: 0, asks: [], reasons: [] }, hints: [] };

/** The draft is no repair. */
export const quiet: SessionState = {
  ...lacking,
  ...silent,
  status: 'quiet',
  templates: { ...templates, proposed: [], familiar: false },
};

export const paused: SessionState = { ...quiet, status: 'paused' };
export const failed: SessionState = { ...quiet, status: 'failed', missing: ['thread', 'recipients'] };
