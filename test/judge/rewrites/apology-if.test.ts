import { describe, expect, it } from 'vitest';
import { offeredFor } from './offered.ts';

/** What may stand in place of a doubtful apology, in a letter that is a repair. */
const told = (lang: string, text: string): string[] => {
  const opening = lang === 'en' ? 'Dear Ms Lee,\n\nThe report is late. ' : '田中様\n\n報告書の提出が遅れました。';
  return offeredFor(lang, opening + text, 'conditional-apology')
    .flat()
    .map((draft) => draft.slice(opening.length));
};

describe('an apology with "if" keeps what it is for', () => {
  it.each([
    [
      'I want to apologise if this put you in an awkward position in front of your chair.',
      "I'm sorry that this put you in an awkward position in front of your chair.",
    ],
    ["I'd like to apologise if it has left you out of pocket.", "I'm sorry that it has left you out of pocket."],
    [
      'We wish to apologise should this have put you in a difficult spot with your board.',
      'We are sorry that this put you in a difficult spot with your board.',
    ],
    ['Apologies if this made you late for work.', "I'm sorry that this made you late for work."],
    ['Our apologies if it left you without heating.', 'We are sorry that it left you without heating.'],
  ])('%s', (text, best) => expect(told('en', text)[0]).toBe(best));
});

describe('an aside in brackets', () => {
  it('belongs to the clause that goes on behind it', () => {
    const all = told('en', 'Sorry if the report (the March one) caused any inconvenience.');
    expect(all[0]).toBe("I'm sorry that the report (the March one) caused you inconvenience.");
    for (const text of all) expect(text).not.toMatch(/caused any/);
  });
  it('ends its clause where nothing goes on behind it', () => {
    const all = told('en', 'I am sorry if this upset you (we were short of staff).');
    for (const text of all) expect(text).toMatch(/ \(we were short of staff\)\.$/);
  });
});

describe('an apology with "if" that a "but" takes back as well', () => {
  const opening = 'Dear Ms Lee,\n\nThe report is late. ';
  it.each([
    "I'm sorry if that was inconvenient for you, but tradesmen are hard to get at the moment.",
    'Apologies for any inconvenience caused. However, deadlines are always estimates.',
    "I'm sorry if it left you without heating, but we can only do so much.",
  ])('%s', (text) => {
    const all = offeredFor('en', opening + text, 'apology-but').flat();
    expect(all).not.toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    for (const draft of all) expect(draft.slice(opening.length)).not.toMatch(/ if | but |any inconvenience|However/);
  });
});
