import { describe, expect, it } from 'vitest';
import { offered } from './offered.ts';

const OPENING = 'Dear Ms Lee,\n\nI am sorry that the report is late. ';
const CLOSING = '\n\nWe will send the report by Friday.\n\nBest,\nTom';

/** What may stand in place of a colleague who is blamed, in a letter that is a repair. */
const told = (text: string): string[] =>
  offered('en', OPENING + text + CLOSING, 'blame-teammate')
    .flat()
    .map((draft) => draft.slice(OPENING.length, -CLOSING.length));

describe('a colleague who is no longer named', () => {
  it.each([
    ['Jonas was supposed to send it on Monday and he simply forgot.', 'and we simply forgot.'],
    ['Maria was supposed to call you but she forgot.', 'but we forgot.'],
    ['Jonas missed the deadline and he has lost the file.', 'and we have lost the file.'],
  ])('is "we" in the second deed too: %s', (text, end) => {
    const all = told(text);
    expect(all[0]).toMatch(/^We /);
    expect(all[0]).toContain(end);
  });

  it.each([
    'Dmitri deleted the table and he did not tell anyone.',
    'Our colleague Ben forgot to attach it because he was on holiday.',
    'Jonas forgot to send his report.',
    'Jonas forgot to tell your wife and she was upset.',
    'Jonas was supposed to send it. I have told him off.',
    'My assistant lost the file; she is very sorry.',
    'Our warehouse forgot to ship it and they did not tell anyone.',
    'Anna did not update the sheet, and I have asked her to check it.',
  ])('leaves no "he" or "her" that means nobody: %s', (text) => {
    for (const draft of told(text))
      if (/\b(?:he|she|him|her|his|they)\b/i.test(draft))
        expect(draft).toMatch(/\b(?:Dmitri|Ben|Jonas|Anna|assistant|warehouse)\b/);
  });

  it('may stand beside another whom the pronoun means', () => {
    expect(told('Tom forgot to send Maria her badge.')[0]).toBe('We forgot to send Maria her badge.');
  });

  it('goes where somebody else is meant behind', () => {
    expect(told('Jonas forgot to send it. I have asked Maria to send it when she is back.')[0]).toMatch(/^We forgot/);
  });
});

describe.each([
  ['nb', 'Hei Claire,\n\nRapporten kom ikke mandag. ', 'Jonas glemte å sende den. ', 'Han var på ferie. '],
  [
    'lv',
    'Labdien, Klēra!\n\nAtskaite pirmdien netika nosūtīta. ',
    'Mārtiņš aizmirsa to nosūtīt. ',
    'Viņam bija brīvdiena. ',
  ],
])('a colleague in %s', (lang, opening, deed, pointing) => {
  const end = lang === 'nb' ? 'Du får den i morgen.\n\nTomas' : 'Atskaiti saņemsiet rīt.\n\nToms';
  const nameless = (between: string) =>
    offered(lang, opening + deed + between + end, 'blame-teammate')
      .flat()
      .filter((draft) => !/Jonas|Mārtiņš/.test(draft));

  it('becomes "we" where nothing points back, and keeps the name where the next sentence does', () => {
    expect(nameless('').length).toBeGreaterThan(0);
    expect(nameless(pointing)).toEqual([]);
  });
});
