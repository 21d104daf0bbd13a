import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { makeLanguage } from '../../../lib/judge/language.ts';
import { findPromises } from '../../../lib/judge/promises/promises.ts';
import { makeFullJudge, readLanguage } from '../../run/languages.ts';

const english = makeLanguage(readLanguage('en'));

function promises(text: string) {
  const draft = `Hi Dana,\n\n${text}\n\nTom`;
  const letter = { sent_at: '2026-11-11T11:15:00+00:00', subject: '', thread: [], draft };
  const found = findPromises(prepare(letter, english));
  for (const { start, end, quote } of found) expect(draft.slice(start, end)).toBe(quote);
  return found.map(({ due }) => due);
}

describe('promises', () => {
  it.each([
    ['I will keep you posted.', [null]],
    ['Will ring you tomorrow at 8.30.', ['2026-11-12T08:30']],
    ['By 3 tomorrow you will have both layouts.', ['2026-11-12T15:00']],
    ['I send you the list on Thursday.', ['2026-11-12']],
    ['The fee will be credited on Friday.', ['2026-11-13']],
    ['Our fitter will come by on Monday at 8, and I will ring you that evening.', ['2026-11-16T08:00', '2026-11-16']],
    ['Affected customers will receive a refund by 20 November.', ['2026-11-20']],
    ['If you send it on Monday, I will check it.', [null]],
    ['If I get the list on Monday I send you the draft on Friday.', ['2026-11-13']],
    ['Bring the letter and we will pay it within two working days.', [null]],
    ['Please send me the bill by Friday and we will pay it within two days.', [null]],
    ["I'll ring you at seven tomorrow evening to say she's landed.", ['2026-11-12T19:00']],
  ])('%s', (text, dues) => expect(promises(text)).toEqual(dues));

  it.each([
    'Can I call you at four?',
    'It is filed now: accepted at 10:12 this morning.',
    'We sent the file on Friday.',
    'Hopefully we will have it on Monday.',
    'I will never understand how we did that.',
    'I do not know how we will fix it.',
    'My colleague wrote: “I will send it on Friday”.',
  ])('none: %s', (text) => expect(promises(text)).toEqual([]));
});

describe('with what was learnt', () => {
  const judge = makeFullJudge();
  const quotes = (text: string) =>
    judge({
      lang: 'en',
      sent_at: '2026-11-28T10:00:00Z',
      subject: '',
      thread: [],
      draft: `Dear Dana,\n\n${text}\n\nTom`,
    }).promises.map(({ quote }) => quote);

  it('a promise to do none of it keeps its no', () => {
    expect(quotes('Sorry, the goods are late. No freight will be charged for either delivery.')).toEqual([
      'No freight will be charged for either delivery.',
    ]);
    expect(quotes('No, we will send it on Friday.')).toEqual(['we will send it on Friday.']);
  });

  it('what the client is bidden to do is no promise of ours', () => {
    const bill = 'Invoice 4471 over 3,200 euros was due on 1 November and has not been paid.';
    expect(quotes(`${bill} Please pay it by 5 December, otherwise we will have to stop work on the project.`)).toEqual(
      [],
    );
  });
});
