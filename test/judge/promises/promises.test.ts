import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { makeLanguage } from '../../../lib/judge/language.ts';
import { findPromises } from '../../../lib/judge/promises/promises.ts';
import { makeFullJudge, readLanguage } from '../../run/languages.ts';

const english = makeLanguage(readLanguage('en'));

function promises(text: string, language = english) {
  const draft = `Hi Dana,\n\n${text}\n\nTom`;
  const letter = { sent_at: '2026-11-11T11:15:00+00:00', subject: '', thread: [], draft };
  const found = findPromises(prepare(letter, language));
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
    ["I'll call you at 4.30 to hear whether you would like me there on Thursday.", ['2026-11-11T16:30']],
    ['I shall phone tomorrow at 9, and will come the same day if you wish it.', ['2026-11-12T09:00', '2026-11-12']],
    ["If it is not back by Thursday, I'll pay you out the same day.", ['2026-11-12']],
    [
      'The fair opens on 20 November at 2pm, and we will have the sound ready by 1.',
      ['2026-11-20T14:00', '2026-11-20T13:00'],
    ],
    ["If you confirm by 4, I'll print it tomorrow.", ['2026-11-12']],
    ["I'll be there by 4, and I'll take those away.", ['2026-11-11T16:00', '2026-11-11T16:00']],
    ["I'll be there by 4, and I'll pay for the parts.", ['2026-11-11T16:00', null]],
    ["When they have met tomorrow, I'll ring you.", ['2026-11-12']],
    ["The committee sits tomorrow at 2pm. I'll ring you at 4pm.", ['2026-11-12T16:00']],
    ["Thursday 12 November\nI'll replace the switch.", ['2026-11-12']],
    ['The kit goes out today, delivery tomorrow by 10:30.', ['2026-11-12T10:30']],
    ["He'll bring it tomorrow at 5. I'll text you when he is in the car park.", ['2026-11-12T17:00', '2026-11-12']],
    ["I'll email at 3; today by 6, you will get the report.", ['2026-11-11T15:00', '2026-11-11T18:00']],
    [
      "I'll come to your office at 10 tomorrow with the swatches; could we go over the colour then?",
      ['2026-11-12T10:00'],
    ],
    ["You may have a wish as to colour or place, so I'll give you a ring on Sunday afternoon.", ['2026-11-15']],
    ["Should there be news we'll let you know.", [null]],
    ['Send us the receipt. We will pay it within two working days.', [null]],
    ['Every Tuesday and Thursday at 5pm I send you the pages.', ['2026-11-12T17:00']],
    ['The hospital has a slot for him on Friday at 9.40; a taxi will be at his door at 9.', ['2026-11-13T09:00']],
    [
      "To spare you a call, every morning at 8.45, before we open, you'll get a text from me, starting tomorrow.",
      ['2026-11-12T08:45'],
    ],
    ['The crate goes out this evening and is at your address on Friday before 5.', ['2026-11-13T17:00']],
    ["To spare you a call, on Friday, before we open, we'll refund the fee.", [null]],
    ["I'll ring you at seven tomorrow evening to say she's landed.", ['2026-11-12T19:00']],
  ])('%s', (text, dues) => expect(promises(text)).toEqual(dues));

  it.each([
    ['zh', '短信费全额退到您账户余额，明天到账。', ['2026-11-12']],
    ['zh', '3点我打给您；今天18:00前，书面报告发到您邮箱。', ['2026-11-11T15:00', '2026-11-11T18:00']],
    ['ja', 'お待たせしております集計の結果につきましては、11月20日(金)にお送りします。', ['2026-11-20']],
    ['ja', '今夜仕上げて、明日の7時に持っていきます。', ['2026-11-12T07:00']],
    ['ja', 'ウェブ版は今夜21時に掲載いたします。', ['2026-11-11T21:00']],
    ['ja', '請求書は4月3日付でお送りいたします。', ['2027-04-03']],
    ['lv', 'Inese nākamotrdien atsūtīs Jums melnrakstu.', ['2026-11-17']],
    ['lv', 'Līdz 28. novembrim iesniegsim labojumu kadastrā.', ['2026-11-28']],
    ['lv', 'Rakstiet līdz 21.00, kuru, un līdz 22.00 es atbildēšu ar numuru.', ['2026-11-11T22:00']],
    ['nb', 'Sluttfaktura blir sendt 4. januar.', ['2027-01-04']],
    ['nb', 'Vi undersøker feilen, og håper å være i mål før helga.', [null]],
    ['lv', 'Izdrukāsim agrāk, ja palūgsiet līdz 12.30.', [null]],
    ['fr', 'Les plans suivent cet après-midi avant 16 h.', ['2026-11-11T16:00']],
    ['fr', 'On vous réécrit jeudi, pas plus tard que midi, avec la réponse.', ['2026-11-12T12:00']],
    ['nb', 'Jeg kommer torsdag. Rapporten får du på papir samme dag.', ['2026-11-12', '2026-11-12']],
    ['fr', 'Quand il aura validé, demain à 10 h, je vous appelle.', ['2026-11-12T10:00']],
  ])('in %s: %s', (code, text, dues) => expect(promises(text, makeLanguage(readLanguage(code)))).toEqual(dues));

  it.each([
    'Can I call you at four?',
    'Either I come back on Monday, or you get the money back.',
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
