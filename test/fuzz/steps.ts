import fc from 'fast-check';

/** What is done after an insertion: it stays, one undo takes it back, or a redo brings it again after that. */
export type After = 'keep' | 'undo' | 'redo';
/** What the user can ask Amends to write: a rewrite in the sidebar or on the card, a sentence, a template. */
export type Asked = 'rewrite' | 'card' | 'suggestion' | 'template';

/** One thing that the user does. Shares (0 to 1) and `nth` choose among what is there when the step comes. */
export type Step =
  | { do: 'type'; text: string }
  | { do: 'key'; key: string; times: number }
  | { do: 'paste'; as: 'plain' | 'html'; nth: number }
  | { do: 'format'; as: 'bold' | 'italic' | 'list' }
  | { do: 'history'; key: 'z' | 'y'; times: number }
  | { do: 'compose'; text: string; commits: boolean; asks: boolean }
  | { do: 'click'; at: number }
  | { do: 'drag'; from: number; to: number }
  | { do: 'hide' }
  | { do: 'leave'; text: string }
  | { do: 'look'; at: 'sidebar' | 'hover' | 'walk' | 'nothing'; nth: number }
  | { do: 'ask'; what: Asked; nth: number; after: After };

/** What drafts are begun with: hints to rewrite, steps that lack, and one without. `\n` is Enter. */
export const BEGINNINGS = [
  'Dear Claire,\nWe are sorry if the late report caused any inconvenience.\nTom in accounting forgot to send me the figures.\nWe will look into it as soon as possible.',
  'Hello,\n\nI am sorry that the March report was late. Unfortunately you sent us the data too late.\n\nBest,\nTomas',
  'We apologise for any inconvenience this may have caused. We will look into it soon. We will look into it soon.',
  'Chère Claire,\nNous sommes désolés si le retard vous a gênée. Nous allons voir cela dès que possible.',
  'Hi Claire,\nShall we meet for lunch on Friday?',
] as const;

const WORDS = [
  ' and more',
  'x',
  ' ',
  '. We will look into it as soon as possible.',
  ' Tom forgot it.',
  '\nSorry if that upset you.\n',
  ', ',
  '- one\n- two\n',
  ' 😀 é',
  '  two  spaces ',
  'a < b & c',
  '[day]',
  "don't ",
];
const KEYS = [
  'Enter',
  'Backspace',
  'Delete',
  'Home',
  'End',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'Control+Home',
  'Control+End',
  'Control+Backspace',
  'Shift+ArrowRight',
  'Shift+Control+ArrowLeft',
  'Shift+ArrowUp',
  'Shift+Enter',
  'Tab',
];
const COMPOSED = ['すみません', '对不起', 'ā', '申し訳ありません。'];

const nth = fc.nat(40);
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const of = <Kind extends Step['do']>(kind: Kind) => ({ do: fc.constant(kind) });

const type = fc.record({ ...of('type'), text: fc.constantFrom(...WORDS) });
const key = fc.record({ ...of('key'), key: fc.constantFrom(...KEYS), times: fc.integer({ min: 1, max: 4 }) });
const paste = fc.record({ ...of('paste'), as: fc.constantFrom('plain', 'html'), nth });
const format = fc.record({ ...of('format'), as: fc.constantFrom('bold', 'italic', 'list') });
const history = fc.record({
  ...of('history'),
  key: fc.constantFrom('z', 'z', 'y'),
  times: fc.integer({ min: 1, max: 3 }),
});
const compose = fc.record({
  ...of('compose'),
  text: fc.constantFrom(...COMPOSED),
  commits: fc.boolean(),
  asks: fc.boolean(),
});
const click = fc.record({ ...of('click'), at: share });
const drag = fc.record({ ...of('drag'), from: share, to: share });
const hide = fc.record(of('hide'));
const leave = fc.record({ ...of('leave'), text: fc.constantFrom('', 'ab') });
const look = fc.record({ ...of('look'), at: fc.constantFrom('sidebar', 'hover', 'walk', 'nothing'), nth });
const ask = fc.record({
  ...of('ask'),
  what: fc.constantFrom('rewrite', 'rewrite', 'card', 'suggestion', 'template'),
  nth,
  after: fc.constantFrom('keep', 'keep', 'undo', 'redo'),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: type, weight: 5 },
  { arbitrary: key, weight: 4 },
  { arbitrary: paste, weight: 2 },
  { arbitrary: format, weight: 2 },
  { arbitrary: history, weight: 3 },
  { arbitrary: compose, weight: 1 },
  { arbitrary: click, weight: 2 },
  { arbitrary: drag, weight: 1 },
  { arbitrary: hide, weight: 1 },
  { arbitrary: leave, weight: 1 },
  { arbitrary: look, weight: 2 },
  { arbitrary: ask, weight: 5 },
) as fc.Arbitrary<Step>;

/** A draft's beginning and what the user then does with it. */
export interface Sequence {
  seed: number;
  beginning: string;
  steps: Step[];
}

/** The sequence of a seed: always the same, 5 to 12 steps. */
export function sequenceOf(seed: number): Sequence {
  const arbitrary = fc.record({
    beginning: fc.constantFrom(...BEGINNINGS),
    steps: fc.array(step, { minLength: 5, maxLength: 12, size: 'max' }),
  });
  const [made] = fc.sample(arbitrary, { seed, numRuns: 1 });
  return { seed, ...made! };
}
