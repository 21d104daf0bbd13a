import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { judgeIn } from '../../../lib/judge/judge.ts';
import { makeLanguage } from '../../../lib/judge/language.ts';
import { findAsks } from '../../../lib/judge/reading/asks.ts';
import { findClientType } from '../../../lib/judge/reading/client-type.ts';
import { findExtras } from '../../../lib/judge/reading/extras.ts';
import { findMood } from '../../../lib/judge/reading/mood.ts';
import { findSituation } from '../../../lib/judge/reading/situation.ts';
import { readLanguage } from '../../run/languages.ts';

const english = makeLanguage(readLanguage('en'));

function read(client: string | null, draft = '') {
  const thread =
    client === null ? [] : [{ from: 'client' as const, name: 'Dana', at: '2026-11-11T09:00:00Z', text: client }];
  return prepare({ sent_at: '2026-11-11T11:15:00+00:00', subject: '', thread, draft }, english);
}

describe('the questions of the client', () => {
  it('finds each of two in one sentence, and requests without a question mark', () => {
    const draft = read('What happened, and who approved it? Please send the corrected file.');
    const quotes = findAsks(draft).map(({ quote }) => quote);
    expect(quotes).toEqual(['What happened', 'who approved it?', 'Please send the corrected file.']);
  });

  it('finds none in a plain report or without a client', () => {
    expect(findAsks(read('The boxes came on Monday.'))).toEqual([]);
    expect(findAsks(read(null))).toEqual([]);
  });

  it.each([
    ['When will it be back?', 'I will tell you by 5 today.', true],
    ['When will it be back?', 'We will fix it as soon as possible.', false],
    ['When will we get the report?', 'The report was only a day late. Hopefully we get it to you soon.', false],
    ['Why was it late?', 'It was late because I sent the wrong file to print.', true],
    ['Can you refund the fee?', 'I am sorry to hear that.', false],
    ['Can you refund the fee?', 'Yes, the fee was refunded this morning.', true],
  ])('%s %s', (ask, draft, answered) => {
    expect(findAsks(read(ask, draft)).map((one) => one.answered)).toEqual([answered]);
  });
});

it('leaves open what only a slot reminds of', () => {
  const answered = (draft: string) =>
    judgeIn(english, read('When do we get the report?', draft).letter).asks.map((one) => one.answered);
  expect(answered('Sorry. On what you asked: [your answer – when do we get the report].')).toEqual([false]);
  expect(answered('Sorry. You will get the report by [day and time].')).toEqual([false]);
  expect(answered('Sorry. You will get the report by Friday at noon.')).toEqual([true]);
});

it('takes a day for an answer to "when", however vague the rest of the draft is', () => {
  const asked = 'There is still no report. What happened, and when exactly do we get the report?';
  const vague = 'Tom forgot to send me the figures. We will look into it as soon as possible.';
  const answered = (draft: string) => findAsks(read(asked, draft)).map((one) => one.answered);
  expect(answered(vague)).toEqual([false, false]);
  expect(answered(`${vague} You will get the report tomorrow at 9.`)[1]).toBe(true);
});

describe('what the client is like', () => {
  it('has no mood without a message', () => expect(findMood(read(null))).toBeNull());
  it('is calm', () => expect(findMood(read('Thanks, no rush, whenever suits.'))).toBe('calm'));
  it('is angry', () => expect(findMood(read('This is a DISGRACE!! What on earth is going on?'))).toBe('angry'));
  it.each([
    ['I have redrawn it myself, please just build this.', 'knows_better'],
    ['How do I know your figures are right? I was burnt by my last agency.', 'distrustful'],
    ['Day 12. Status please. I checked the folder at 9.', 'hands_on'],
    ['When will it be ready?', null],
  ])('%s', (text, type) => expect(findClientType(read(text))).toBe(type));
});

describe('what the draft tells', () => {
  it('reads the situation from the words of all', () => {
    expect(
      findSituation(
        read(
          'I was charged twice on my last invoice.',
          'The second invoice was a duplicate, and the refund of the payment goes out today.',
        ),
        true,
      ),
    ).toBe('billing');
    expect(findSituation(read(null, 'The site went down at four and is back online.'), true)).toBe('outage');
  });
  it('lists extras in their order', () => {
    const draft = 'It failed because the disk was full. We have waived the fee. I will send the file on Friday.';
    expect(findExtras(read(null, draft))).toEqual(['reason', 'compensation', 'timeline']);
  });
  it.each([
    ["I'll try to make sure that doesn't happen again.", false],
    ['We will do our best so this never happens again.', false],
    ["I'll drop everything and send it so it won't hold you up.", false],
    ['We have added a second check so that this does not happen again.', true],
    ["We'll try to ship it today. From now on two people check each order.", true],
  ])('who only tries prevents nothing: %s', (draft, prevents) => {
    expect(findExtras(read(null, draft)).includes('prevention')).toBe(prevents);
  });
  it.each([
    ['Nous ferons notre possible pour que cela ne se reproduise pas.', false],
    ['Nous avons ajouté un contrôle pour que cela ne se reproduise pas.', true],
  ])('nor in French: %s', (draft, prevents) => {
    const letter = { sent_at: '2026-11-11T11:15:00+00:00', subject: '', thread: [], draft };
    expect(findExtras(prepare(letter, makeLanguage(readLanguage('fr')))).includes('prevention')).toBe(prevents);
  });
});
