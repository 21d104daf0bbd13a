import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { edged, phraseSource } from '../../../lib/judge/phrases/pattern.ts';
import { makeSpotter } from '../../../lib/judge/phrases/spotter.ts';
import { readLanguage } from '../../run/languages.ts';

const words = { we: ['i', 'we'], fault: ['mistake', '{we} did it'] };
/** What one phrase finds first in a text. */
function find(phrase: string, text: string, spaced = true): string | undefined {
  const [first] = makeSpotter([phrase], words, spaced)(text).sort((a, b) => a.start - b.start);
  return first && text.slice(first.start, first.end);
}

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
    ['letters with marks are letters', 'tard', 'étardé', undefined],
    ['the longest of several', 'error|errors', 'two errors', 'errors'],
    ['what may come several times', 'very{1,2} late', 'veryy late', 'veryy late'],
    ['as few as will do finds as much', 'sorry.{0,9}?late', 'sorry, so late', 'sorry, so late'],
    ['what must not follow', 'sorry(?! to say)', 'sorry to say', undefined],
    ['what must not come before', '(?<!not )late', 'not late', undefined],
    [
      'nor here, before what may be many words',
      '(?<!not )(?!never)\\w+ (?:late|lost)',
      'not so late, never lost',
      undefined,
    ],
    ['which of several that begin alike', 'so (?:\\w+ late|\\w+ later|\\w+)', 'so much later', 'so much later'],
    [
      'one that begins alike and is nothing more',
      '(?:so|so sorry|so very|)(?: late)',
      'so sorry late',
      'so sorry late',
    ],
    ['a capital where it matters', '(?-i:[A-Z]\\w+) forgot', 'jared forgot', undefined],
    ['and where it is', '(?-i:[A-Z]\\w+) forgot', 'Jared FORGOT', 'Jared FORGOT'],
    ['what may be left out before it, and is', "(?:i'm)?(?: [\\w']+)? ?(?:sorry|afraid)", 'we were sorry', 'sorry'],
    [
      'what may be left out before it, and is there',
      "(?:i'm|\\w+ is)? ?(?:so )?sorry",
      'He is so sorry',
      'He is so sorry',
    ],
    [
      'the one of several that may begin with any word',
      '(?:{we}|\\w+ly) missed',
      'we probably missed',
      'probably missed',
    ],
    ['the beginning', '^sorry', 'so sorry', undefined],
    ['signs beyond the first plane', '🙏+', 'sorry 🙏🙏', '🙏🙏'],
    ['a letter that changes its length in lower case', 'is late', 'İ is late', 'is late'],
  ])('%s', (_, phrase, text, found) => {
    expect(find(phrase, text)).toBe(found);
  });

  it('tells the same of few places that must not follow something as of many', () => {
    const places = (text: string) => makeSpotter(['(?<!not (?:\\w+ )?)late'], words, true)(text).length;
    expect(places('late, not late, not so late, late')).toBe(2);
    expect(places('late, not late, not so late, late. '.repeat(20))).toBe(40);
  });

  test.each([
    ['as it is written', 'kļūda', 'mūsu kļūda', 'kļūda'],
    ['without any marks', 'kļūda', 'musu kluda', 'kluda'],
    ['but not with some of them', 'kļūda', 'klūda', undefined],
    ['nor with marks that the phrase has not', 'ja', 'jā', undefined],
  ])('finds a word with marks %s', (_, phrase, text, found) => {
    const [first] = makeSpotter([phrase], {}, true, true)(text);
    expect(first && text.slice(first.start, first.end)).toBe(found);
  });

  it('has no edges without spaces between words', () => {
    expect(find('申し訳', '誠に申し訳ございません', false)).toBe('申し訳');
  });

  it('tells every place of every phrase, with its number', () => {
    expect(makeSpotter(['late', 'so late', 'never'], {}, true)('so late, late')).toEqual(
      expect.arrayContaining([
        { phrase: 0, start: 3, end: 7 },
        { phrase: 0, start: 9, end: 13 },
        { phrase: 1, start: 0, end: 7 },
      ]),
    );
  });

  it.each([
    ['{nobody}', /unknown word list \{nobody\}/],
    ['we (missed', /no closing bracket at 12 of we\\s\+\(missed/],
    ['we missed)', /a stray bracket/],
    ['*', /a stray \*/],
    ['\\q', /a stray q/],
  ])('refuses %s by name', (phrase, error) => {
    expect(() => makeSpotter([phrase], words, true)('x')).toThrow(error);
  });

  it('refuses a list that names itself', () => {
    expect(() => makeSpotter(['{a}'], { a: ['{a} b'] }, true)('x')).toThrow(/nest too deeply/);
  });
});

it('finds what the phrases as regular expressions find, in every sentence of labelled drafts', () => {
  const data = readLanguage('en');
  const phrases = Object.values(data.cues).flatMap((file) => Object.values(file).flatMap((cue) => cue.phrases));
  const expressions = phrases.map((phrase) => new RegExp(edged(phraseSource(phrase, data.words), true), 'iuy'));
  const spot = makeSpotter(phrases, data.words, true);
  const drafts = readFileSync(join(import.meta.dirname, '../../corpus/en.dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, 12)
    .map((line) => (JSON.parse(line) as { draft: string }).draft);
  for (const sentence of new Set(drafts.flatMap((draft) => draft.split(/\n|(?<=[.?!])\s+/)))) {
    const found = new Map(spot(sentence).map(({ phrase, start, end }) => [`${phrase} ${start}`, end]));
    const missed: string[] = [];
    for (const [number, expression] of expressions.entries()) {
      for (let at = 0; at < sentence.length; at++) {
        expression.lastIndex = at;
        const length = expression.exec(sentence)?.[0].length ?? 0;
        const end = found.get(`${number} ${at}`);
        // An expression takes the first that fits, a spotter the longest.
        if (length ? end === undefined || end < at + length : end !== undefined)
          missed.push(`${phrases[number]} at ${at}`);
      }
    }
    expect(missed, sentence).toEqual([]);
  }
}, 60_000);
