import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/judge/pattern.ts';

const words = { we: ['i', 'we'], fault: ['mistake', '{we} did it'] };
const find = (phrase: string, text: string, spaced = true) => text.match(compile([phrase], words, spaced))?.[0];

describe('the language of phrases', () => {
  test.each([
    ['a space is any white space', 'so sorry', 'I am so\n  sorry', 'so\n  sorry'],
    ['an optional space', '\\d ?pm', 'at 5pm', '5pm'],
    ['either apostrophe, also in a class', "don't [\\w']+", 'we don’t it’s', 'don’t it’s'],
    ['a word list, and a list in a list', '{we} missed|{fault}', 'We did it', 'We did it'],
    ['a gap of a few words', 'sent <2> twice', 'we sent the same file twice', undefined],
    ['a gap wide enough', 'sent <3> twice', 'we sent the same file twice', 'sent the same file twice'],
    ['no gap across punctuation', 'sent <3> twice', 'we sent it, twice', undefined],
    ['a phrase keeps to the edges of words', 'late', 'translated later', undefined],
  ])('%s', (_, phrase, text, found) => {
    expect(find(phrase, text)).toBe(found);
  });
  test('without spaces between words there are no edges', () => {
    expect(find('申し訳', '誠に申し訳ございません', false)).toBe('申し訳');
  });
  test('an unknown list and a list that names itself are errors', () => {
    expect(() => compile(['{nobody}'], words, true)).toThrow(/unknown word list \{nobody\}/);
    expect(() => compile(['{a}'], { a: ['{a} b'] }, true)).toThrow(/nest too deeply/);
  });
  test('no phrases find nothing', () => {
    expect('anything'.match(compile([], words, true))).toBeNull();
  });
});
