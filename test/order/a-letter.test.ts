import { describe, expect, it } from 'vitest';
import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { textOf } from '../../lib/order/pieces.ts';
import { withIds } from '../../lib/session/shown-hints.ts';
import { readLanguage } from '../run/languages.ts';
import { orderIn } from './order-in.ts';
import { putInOrder } from './put-in-order.ts';

describe('a letter in order', () => {
  const language = readLanguage('en');
  const order = orderIn('en');

  it('is not touched between quoted lines', () => {
    const draft =
      'Hi Dana,\n\n> Why was it late?\nNobody had noticed that it was lost, sorry.\n\n> And now?\nI have sent a new one today.';
    expect(order(draft)).toContain('Hi Dana,\n\n> Why was it late?\nNobody had noticed');
    expect(order(draft)).toContain('> And now?\nI have sent a new one today.');
  });

  it('keeps sections under their titles', () => {
    const draft = [
      'Hi all,',
      'What happened\nThe export was broken from Monday to Tuesday and you could not close your books.',
      'What we did\nWe have repaired it and run it again for everybody.',
      'Sorry\nThis was our mistake and we are sorry.',
    ].join('\n\n');
    expect(order(draft)).toContain('Sorry\nThis was our mistake and we are sorry.');
    expect(order(draft)).toContain('What we did\nWe have repaired it');
  });

  it('has an apology that says what it is for before the remedy, within a paragraph too', () => {
    const draft =
      'Hi Dana,\n\nWe had to cancel your visit on Monday because our van broke down. We can come on Thursday at 4. Sorry for the wasted morning.\n\nI will call you at noon to hear whether that suits you.\n\nAlex';
    expect(order(draft)).toMatch(/Sorry for the wasted morning\. We can come on Thursday at 4\./);
  });

  it('says whose fault it was in the other voice rather than not at all', () => {
    const text = order(
      "Hi Dana,\n\nI'm sorry if the brochures were not what you expected, but printers are hard to get. Jared forgot to send the final file. We will look into it as soon as possible.\n\nAlex",
    );
    expect(text).toContain('I am sorry that the brochures were not what you expected.');
    expect(text).toContain('We forgot to send the final file.');
  });

  it('answers what the client wants to know, however well it is planned what will be done', () => {
    const draft =
      'Hi Jenny,\n\n- the data was accidentally deleted during an update\n- our engineers are looking into it\n- we are 100% confident that we can restore it\n\nBest,\nAmir';
    const text = order(
      draft,
      'All our bookings are gone since this morning. I need it for the tax return. Can you restore it?',
    );
    expect(text).toMatch(/by \[day and time\] to put this right\n\nWe're sorry\.\n\n/);
    expect(text).toMatch(/\n\nTo answer your question: \[.*Can you restore it/);
  });

  it('leaves an apology where it opens the letter: neither blame nor a list goes before it', () => {
    const listed =
      'We sincerely apologise for what happened. The following was found:\n\n- two parasols left the depot without padding\n- nobody checked the pallet';
    const blamed = 'We regret the inconvenience. Your caretaker must have read out the wrong number to our engineer.';
    expect(order(`Dear Ms Hart,\n\n${listed}\n\nThree new parasols leave our depot tomorrow.\n\nOla`)).toContain(
      listed,
    );
    expect(order(`Dear Mr Petrov,\n\n${blamed} A corrected certificate will be issued on Friday.\n\nOla`)).toContain(
      blamed,
    );
  });

  it('leaves an apology behind the fault that it is for', () => {
    const draft =
      'Hi Dana,\n\nA dated copy leaves by courier tonight and will be signed for tomorrow before noon. The partner signed without dating, and I sent it out without looking. I apologise.\n\nI will ring you tomorrow at 2.\n\nAlex';
    expect(order(draft)).toContain('I sent it out without looking. I apologise.');
  });

  it('does not say twice that one is sorry, where one of two grovels', () => {
    const text = order(
      'Hi Dana,\n\nI am sorry, I sent the report late, this was my mistake, and you had nothing for your board. I am so so sorry, I feel sick about it, I am the worst. You will have it by noon tomorrow.',
      'Where is the report? I had nothing to show the board.',
    );
    expect(text.match(/sorry|apologi/gi)?.length).toBe(1);
  });

  it('puts no apology beside scorn that no hint tells of, and no next word where all is done by tomorrow', () => {
    const client =
      'The panels came down on Monday, our hall is wet and two classes had to be cancelled. When are you coming?';
    const put = (scorn: string, day: string) =>
      order(
        `Hi Dana,\n\nThe panels on the front slope came down in the wind. The brackets were the old ones. ${scorn}\n\nWe will put up new ones ${day}.`,
        client,
      );
    expect(put('', 'tomorrow by noon')).toMatch(/sorry/i);
    expect(put('It would have helped if somebody over there could read.', 'tomorrow by noon')).not.toMatch(/sorry/i);
    expect(put('', 'tomorrow by noon')).not.toMatch(/\[day/);
    expect(put('', 'on 30 March')).toMatch(/\[day/);
    expect(put('It would have helped if somebody over there could read.', 'on 30 March')).not.toMatch(/\[/);
  });

  const LATE = 'Hi Dana,\n\nI am sorry that the report was late.';

  it('keeps the space behind a greeting whose next words go, and puts nothing behind its leave', () => {
    const text = order(
      'Hi Yvonne, its one pane and theyre about a tenner each. Lads are on another job now but will see what we can do. Ta, Gaz',
      'Your lads have broken a pane of my greenhouse! What are you going to do about it?',
    );
    expect(text).toMatch(/^Hi Yvonne, \S/);
    expect(text).toMatch(/[.] Ta, Gaz$/);
  });

  it('mends what hurts in the words that a rewrite keeps', () => {
    const text = order(`${LATE} As I already told you three times, you should have sent us the figures on Monday.`);
    expect(text).toContain('We needed the figures on Monday.');
    expect(text).not.toMatch(/you should have/i);
  });

  it('addresses its reader as the draft did, whatever its rewrites leave of that', () => {
    const draft =
      'Sveika, Sabīne!\n\nSorry no mums visiem. Apsolu, ka turpmāk tavā glāzē nekad vairs nenonāks ne piliens piena!\n\nMegija';
    const words = orderIn('lv')(draft, 'Glāzē bija piens, un man visu vakaru bija slikti.');
    expect(words).not.toContain('tavā glāzē');
    expect(words).toContain(' tev ');
    expect(words).not.toMatch(/(?<!\p{L})jums(?!\p{L})/iu);
  });

  it('puts an apology right behind the admission, and nothing between a sentence and what goes on from it', () => {
    const text = order(
      'Hi Dana,\n\nYour label says four times a day. I typed it, and I did not check it.\n\nPlease stop the drops now. A new bottle is waiting for you at the desk, today until 6.\n\nAlex',
    );
    expect(text).toContain("I did not check it. I'm sorry.\n\nPlease stop");
  });

  it('gives way with a vague next word to one with a time, and keeps what only invites behind it', () => {
    const text = order(
      "Hi Dana,\n\nWe sent you the wrong figures, and your board saw them. That was our mistake and we're sorry. We have sent the right ones.\n\nWe'll keep you in the loop! Call me if you have questions.\n\nAlex",
    );
    expect(text).not.toContain('in the loop');
    expect(text).toMatch(/\[day[^\]]*\][^\n]*Call me if/);
  });

  it('lets a clause go that only grovels, with its comma', () => {
    const text = order(
      "Dear Ms Oriel,\n\nPage 12 was upside down. It's entirely my fault, I'm useless, and I am sorry.\n\nQuentin",
    );
    expect(text).toContain("It's entirely my fault, and I am sorry.");
  });

  it('puts no apology beside an insult that stays, and the same words only once', () => {
    const words = ['The figures came on Monday.', 'The logo came on Tuesday.'];
    const draft = `Hi Dana,\n\n${words.join(' ')} The report is late, and you had nothing to show your board.\n\nAlex`;
    const letter: Letter = { lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft };
    const put = (rewrites: string[]) => {
      const hints = words.map((quote) => {
        const start = draft.indexOf(quote);
        return { id: quote, kind: 'blame-client' as const, start, end: start + quote.length, quote, rewrites };
      });
      return putInOrder(language, letter, hints, {}, new Set());
    };
    const idsOf = ({ changes }: ReturnType<typeof put>) => changes.map(({ id }) => id);
    expect(idsOf(put([]))).not.toContain('insert own');
    const told = put(['We should have told you.']);
    expect(textOf(told.pieces).split('We should have told you.')).toHaveLength(2);
    expect(textOf(told.pieces)).not.toContain('The figures');
    const both = put(['We should have told you.', 'We should have asked you.']);
    expect(textOf(both.pieces)).toContain('We should have told you. We should have asked you.');
    // Nothing hints at them: it is their hints alone that keep the apology out.
    expect(idsOf(putInOrder(language, letter, [], {}, new Set()))).toContain('insert own');
  });

  it('puts nothing behind a name that ends the last line, and nothing before one that begins the mail', () => {
    const signed = order('The report is late and your board had nothing, sorry. Do write again. Vance');
    expect(signed).toMatch(/[.\]] Vance$/);
    const greeted = orderIn('lv')(
      'Tālivaldi!\n\nIzziņa vēl nav gatava, un Jums tā bija vajadzīga vakar.',
      'Kur ir izziņa?',
    );
    expect(greeted).toMatch(/^Tālivaldi!\n\n/);
  });

  it('types as the draft does: small letters, and its apostrophes', () => {
    const text = order(
      'stay put, we’ll be there at 10.40 with the keys. the van broke down and you had to wait.\n\njb',
    );
    expect(text).toMatch(/[.] (?:we’re|i’m|I’m) sorry/);
  });

  it('names what hurts and stays', () => {
    const draft = `${LATE} Tom forgot to send it.`;
    const letter: Letter = { lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft };
    const hints = withIds(judgeIn(languageOf(language), letter).hints);
    const staysOf = (some: typeof hints) => putInOrder(language, letter, some, {}, new Set()).stays;
    expect(staysOf(hints)).toEqual([]);
    expect(staysOf(hints.map((hint) => ({ ...hint, rewrites: [] })))).toEqual(['Tom forgot to send it.']);
  });

  it('leaves greeting and signature where they are', () => {
    const draft =
      'Hi Dana,\n\nA new parcel is on its way to you by courier and arrives tomorrow before noon. Your parcel got lost because we wrote the wrong address, and your shelves stayed empty for a week. I am sorry, that was our mistake.\n\nBest regards,\nAlex Moore\nMoore & Sons';
    const text = order(draft);
    expect(text).toMatch(/^Hi Dana,\n\nYour parcel got lost because we wrote the wrong address/);
    expect(text.endsWith('\n\nBest regards,\nAlex Moore\nMoore & Sons')).toBe(true);
  });
});

it('lets two sentences go that stand side by side, of which each would take the space between them', () => {
  const draft =
    'Hi Ann,\n\nCalm down. Read the manual. I am sorry the network was down, that was our mistake. I will call you today at 6.';
  const hint = (quote: string) => {
    const start = draft.indexOf(quote);
    const place = { start, end: start + quote.length };
    return { id: quote, kind: 'dismissive' as const, reason: '', quote, ...place, hurts: place, rewrites: [''] };
  };
  const letter: Letter = { lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft };
  const hints = [hint('Calm down. '), hint(' Read the manual.')];
  expect(textOf(putInOrder(readLanguage('en'), letter, hints, {}, new Set()).pieces)).toContain(
    'Hi Ann,\n\nI am sorry the network was down',
  );
});
