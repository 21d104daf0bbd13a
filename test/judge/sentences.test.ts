import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLanguage } from '../../lib/judge/language.ts';
import { isNegated, isQuoted } from '../../lib/judge/near.ts';
import { splitSentences } from '../../lib/judge/sentences.ts';
import { readLanguage } from '../run/languages.ts';
import { english } from './letters.ts';

const split = (text: string) => splitSentences(text, english);
const texts = (text: string) => split(text).map((sentence) => sentence.text);
const roles = (text: string) => split(text).map((sentence) => sentence.role);

describe('where a sentence ends', () => {
  test.each([
    [
      'abbreviations, initials and numbers end none',
      'Mr. J. Smith called at 9.30 a.m. today, e.g. about no. 4. We missed it.',
      2,
    ],
    ['a number that ends a sentence does', 'There were 12. We lost two.', 2],
    ['a chat line in lower case', 'sorry about that. will call you at 4. promise', 3],
    ['no punctuation at all', 'hi dana sorry about the mess will fix it by friday', 1],
    ['questions and cries', 'What happened? We forgot! Sorry…', 3],
    ['an address on the web', 'See https://status.example.com/a.b for more. It is up.', 2],
    ['a quotation that goes on', '“Is it late?” you asked.', 1],
  ])('%s', (_, text, count) => {
    expect(texts(text)).toHaveLength(count);
  });

  test('bullets and numbers of a list are sentences without their mark', () => {
    expect(texts('What we do:\n- fix the page\n2) tell you\n• call')).toEqual([
      'What we do:',
      'fix the page',
      'tell you',
      'call',
    ]);
  });

  test('a line that begins with a day of a month is no line of a list', () => {
    const [lv, nb] = [makeLanguage(readLanguage('lv')), makeLanguage(readLanguage('nb'))];
    const day = '20. februāra vakarā nosūtīsim e-pastu.';
    expect(splitSentences(day, lv).map(({ text }) => text)).toEqual([day]);
    const date = 'Līdz 25.08.2026. atmaksāsim starpību.';
    expect(splitSentences(date, lv).map(({ text }) => text)).toEqual([date]);
    expect(splitSentences('4. februar kommer vi.', nb).map(({ text }) => text)).toEqual(['4. februar kommer vi.']);
    expect(splitSentences('1. Bytter glasset', nb).map(({ text }) => text)).toEqual(['Bytter glasset']);
  });

  test('lines that a mail program broke are one sentence, other lines are not', () => {
    const wrapped =
      'We are sorry that the parcel which we had promised\nfor the third has not yet left our warehouse, and\nthat nobody told you.';
    expect(texts(wrapped)).toEqual([wrapped]);
    expect(texts('fixed it\nwill call at 4')).toEqual(['fixed it', 'will call at 4']);
  });

  test('offsets are exact and in order, whatever the text', () => {
    const word = fc.constantFrom(
      'sorry',
      'Mr.',
      '9.30',
      'we',
      'failed.',
      '\n',
      '\n\n',
      '- ',
      '> it',
      '“yes”',
      '👍',
      'Dana,',
      '!',
      '  ',
      '。',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const sentence of split(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          end = sentence.end;
        }
      }),
    );
  });
});

describe('what a sentence is for', () => {
  test('greeting, body, leave and signature', () => {
    expect(roles('Hi Dana,\n\nWe lost it.\n\nKind regards,\nTom Lee\nLee & Co')).toEqual([
      'greeting',
      'body',
      'signoff',
      'signature',
      'signature',
    ]);
  });
  test('a greeting on the line of prose is parted from it', () => {
    expect(texts('Hi Dana, sorry about that.')).toEqual(['Hi Dana,', 'sorry about that.']);
  });
  test('a bare name at the end, a delimiter, a leave in words of its own', () => {
    expect(roles('We lost it.\n\nTom')).toEqual(['body', 'signature']);
    expect(roles('We lost it.\n-- \nTom Lee\nwe sell chairs')).toEqual(['body', 'signature', 'signature', 'signature']);
    expect(roles('We lost it.\n\nEnjoy the snow,\nTom')).toEqual(['body', 'signoff', 'signature']);
  });
  test('a post that has a common word in it is still one', () => {
    const chinese = makeLanguage(readLanguage('zh'));
    const last = (text: string) => splitSentences(text, chinese).at(-1)?.role;
    expect(last('钱先生：\n很抱歉让您久等。\n客户经理 吴敏')).toBe('signature');
    expect(last('钱先生：\n很抱歉让您久等。\n客户那边我来说')).toBe('body');
  });
  test('a short last sentence is no name, and a postscript is body', () => {
    expect(roles('We lost it.\n\nwill call you')).toEqual(['body', 'body']);
    expect(roles('Hi Dana,\nWe lost it.\nRegards\nTom\n\nPS: we found it.')).toEqual([
      'greeting',
      'body',
      'signoff',
      'signature',
      'body',
    ]);
  });
  test('quoted lines are somebody else’s, and an empty line begins a paragraph', () => {
    expect(roles('> it is late\nIt is.')).toEqual(['quoted', 'body']);
    expect(split('One.\nTwo.\n\nThree.').map((sentence) => sentence.paragraph)).toEqual([0, 0, 1]);
  });
});

describe('near a hit', () => {
  const first = (text: string) => split(text)[0]!;
  const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  test('inside quotation marks', () => {
    const text = 'You wrote “it is a disgrace”, and it’s true.';
    expect(isQuoted(first(text), spanOf(text, 'disgrace'))).toBe(true);
    expect(isQuoted(first(text), spanOf(text, 'true'))).toBe(false);
  });
  test('under a negation, up to a comma', () => {
    const text = 'We did not send it late, the courier was late.';
    expect(isNegated(first(text), spanOf(text, 'send'), english)).toBe(true);
    expect(isNegated(first(text), spanOf(text, 'courier'), english)).toBe(false);
  });
});
