import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFullJudge } from '../run/languages.ts';
import { letterOf } from './letters.ts';

const judge = makeFullJudge();
const DENSE = 'We are sorry if the delay hurt you. We will fix it asap. Tom forgot it. ';

describe('a draft that is hard to read', () => {
  // Each of these once took minutes: what fails here is the test's own time limit.
  it.each([
    ['one word again and again', 'sorry '.repeat(1000)],
    ['with commas', 'sorry, '.repeat(300)],
    ['brackets that never close', 'Sorry if (((('.repeat(100)],
    ['letters without a space', 'a'.repeat(200_000)],
    ['a pasted log', 'ERROR payment failed … timeout\n'.repeat(300)],
    ['a hint in every sentence', DENSE.repeat(300)],
  ])('%s is judged to its end, rewrites and all', (_, draft) => {
    const { hints } = judge(letterOf(draft));
    for (const { start, end, quote, rewrites } of hints) {
      expect(draft.slice(start, end)).toBe(quote);
      expect(rewrites.length).toBeLessThan(4);
    }
  });
});

/** What texts are made of at random: words that phrases are made of, in all languages, and signs that upset readers. */
const PIECES = [
  ...'sorry if but we you soon asap forgot missed refund Friday 14:00 désolé nous erreur vendredi kļūda atvainojamies rīt feil beklager i morgen'.split(
    ' ',
  ),
  ...['申し訳ございません', '明日', 'ご迷惑', '抱歉', '我们', '周五', '尽快'],
  ...[
    ' ',
    ' ',
    ' ',
    '. ',
    ', ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '“',
    '”',
    '(',
    '[',
    ']',
    '!!!',
    '?',
    '。',
    '、',
    '\u00a0',
    '\u200b',
    '\u0000',
    '\ud83d',
    '😀',
    'İ',
    'ß',
    '“«',
  ],
];

describe('any text', () => {
  it('is judged, and every quote stands where it is said to', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('en', 'fr', 'ja', 'lv', 'nb', 'zh'), (draft, client, lang) => {
        const letter = { ...letterOf(draft, client), lang };
        const { hints, asks, promises, checks } = judge(letter);
        for (const { start, end, quote } of [...hints, ...promises]) expect(draft.slice(start, end)).toBe(quote);
        for (const { start, end, quote } of asks) expect(client.slice(start, end)).toBe(quote);
        for (const { spans, quotes } of Object.values(checks))
          expect(spans.map(({ start, end }) => draft.slice(start, end))).toEqual(quotes);
        for (const { rewrites } of hints) expect(Array.isArray(rewrites)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('an open slot', () => {
  const levels = (draft: string) => Object.values(judge(letterOf(draft)).checks).map(({ level }) => level);

  it('is begun, not said: a step that rests on it is weak', () => {
    expect(
      levels(
        'The report is late by [how long], and I know that this has cost you [what it cost]. I am sorry: we missed the date. You will have it by [day]. I will call you on [day] at [time].',
      ),
    ).toEqual(['weak', 'done', 'weak', 'weak']);
  });

  it('takes nothing from a step that is done without it', () => {
    expect(
      levels(
        'I am sorry, we missed the date. I sent you the report at noon. I will call you on Friday at 10 about [what else].',
      ),
    ).toContain('done');
  });
});
