import { describe, expect, it } from 'vitest';
import { kinds } from '../../../lib/judge/hints/index.ts';
import { HINT_KINDS, type HintKind } from '../../../lib/judge/letter.ts';
import { makeFullJudge } from '../../run/languages.ts';

const judge = makeFullJudge();
/** The kinds of hint in a draft that is a repair by its first sentence. */
const kindsOf = (text: string): HintKind[] => [...new Set(hintsOf(text).map(({ kind }) => kind))];
const hintsOf = (text: string) =>
  judge({
    lang: 'en',
    sent_at: '2026-03-10T15:20:00Z',
    subject: '',
    thread: [],
    draft: `Hi Dana,\n\nI am sorry that your parcel arrived late.\n\n${text}\n\nBest,\nAlex`,
  }).hints;

const HURTS: [HintKind, string][] = [
  ['blame-teammate', 'Jared forgot to send the report.'],
  ['blame-teammate', 'Our warehouse team packed the wrong boxes.'],
  ['blame-client', 'You failed to send the measurements.'],
  ['blame-client', 'You should have checked the proof.'],
  ['conditional-apology', 'I am sorry if that was a nuisance.'],
  ['conditional-apology', 'We apologise for any inconvenience.'],
  ['apology-but', 'I am sorry, but the post is slow in winter.'],
  ['evasive-passive', 'Mistakes were made.'],
  ['minimising', 'It was just a small glitch.'],
  ['excuse', 'We have been swamped all month.'],
  ['excuse', 'That was not our mistake.'],
  ['overpromise', 'This will never happen again.'],
  ['vague-commitment', 'We will look into it.'],
  ['vague-commitment', 'It will be fixed asap.'],
  ['hedging', 'We might be able to ship it.'],
  ['heated', 'That is ABSOLUTELY NOT our fault.'],
  ['dismissive', 'As I already said, it takes a while.'],
  ['grovelling', 'I am so so sorry, I feel sick about it.'],
];

const INNOCENT = [
  'It was our mistake, and not yours.',
  'We will not pretend that it was not our mistake.',
  'See you soon.',
  'Jared will call you on Friday at 10.',
  'As soon as the courier confirms tonight, I will email you.',
  'You wrote: “this was your mistake, you failed to send it”.',
  'We missed the deadline, and I am sorry for the delay.',
  'I have just sent the new file.',
  'You should have had it on Monday.',
  'It is not your fault.',
  'We look into every return on Friday at 9 with the FAQ and the HMRC form.',
];

// The language's phrases are compiled at the first reading, which is not what a test's time is for.
hintsOf('We will look into it.');

describe('the kinds', () => {
  it('are one hint where one goes on in it from sentence to sentence of a line', () => {
    const quotes = (text: string) => hintsOf(text).map(({ quote }) => quote.trim());
    const grovels = 'I feel sick about it. I am the worst agent in Clare. I am so so sorry.';
    expect(quotes(grovels)).toEqual([grovels]);
    expect(quotes('I feel sick about it.\nI am the worst agent in Clare.')).toHaveLength(2);
    expect(quotes('I feel sick about it. The new one leaves at noon. I am the worst agent in Clare.')).toHaveLength(2);
    const endless = hintsOf('I feel sick about it. I am the worst agent in Clare. '.repeat(100));
    expect(Math.max(...endless.map(({ start, end }) => end - start))).toBeLessThan(610);
    expect(quotes('It was just a small glitch. It was only a tiny scratch.').length).toBeGreaterThan(1);
  });
  it('are the thirteen, one file each', () => {
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...HINT_KINDS].sort());
  });
  for (const [kind, text] of HURTS) {
    it(`${kind}: ${text}`, () => expect(kindsOf(text)).toContain(kind));
  }
  for (const text of INNOCENT) {
    it(`innocent: ${text}`, () => expect(kindsOf(text)).toEqual([]));
  }
});

it('where the sentence names who did it, it is not said that nobody did', () => {
  const draft =
    'Hi Maya,\n\nWe apologise for any inconvenience this may have caused. Tom forgot to send me the figures, so the report was not finished in time.\n\nWe will get it to you as soon as possible.\n\nBest,\nAlex';
  const { hints } = judge({ lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft });
  expect(hints.map(({ kind }) => kind)).toEqual(['conditional-apology', 'blame-teammate', 'vague-commitment']);
});

describe('in a mail that is no repair', () => {
  const quiet = (draft: string) =>
    judge({ lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft }).hints;
  it('says nothing of soon, maybe and only', () => {
    expect(
      quiet('Hi Dana,\n\nI will send the plan soon, maybe with only two pages. See you on Friday.\n\nAlex'),
    ).toEqual([]);
  });
  it('still hears what would hurt anyway', () => {
    expect(quiet('Hi Dana,\n\nCalm down. The meeting is on Friday.\n\nAlex').map(({ kind }) => kind)).toEqual([
      'dismissive',
    ]);
  });
});
