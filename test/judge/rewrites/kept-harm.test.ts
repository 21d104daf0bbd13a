import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../lib/judge/letter.ts';
import { makeFullJudge } from '../../run/languages.ts';
import { letterOf, repairIn } from '../letters.ts';

const judge = makeFullJudge();

/** The first words offered for each place of a kind. */
const first = (letter: Letter, kind: string) =>
  judge(letter)
    .hints.filter((hint) => hint.kind === kind)
    .map(({ rewrites }) => rewrites[0]?.trim().replace(/\.$/, ''));

describe('an apology that grovels keeps what it is for', () => {
  it.each([
    [
      'en',
      "I feel so sick, honestly sick, that your daughter's cake never came, I'm the worst.",
      "I am sorry that your daughter's cake never came",
    ],
    [
      'en',
      "We are deeply, deeply sorry that Tom's room was given away.",
      "We are sorry that Tom's room was given away",
    ],
    [
      'nb',
      'Jeg er så utrolig lei meg for at kaken aldri kom fram, jeg er verdens verste.',
      'Jeg beklager at kaken aldri kom fram',
    ],
    [
      'fr',
      'Je suis tellement, tellement désolée que le gâteau de votre fille ne soit jamais arrivé, je ne me le pardonnerai jamais.',
      'Je suis désolée que le gâteau de votre fille ne soit jamais arrivé',
    ],
    [
      'lv',
      'Man ir tik bezgala, bezgala žēl, ka kūka tā arī neatnāca, esmu pēdējā muļķe.',
      'Man ļoti žēl, ka kūka tā arī neatnāca',
    ],
  ])('%s: %s', (lang, text, instead) => {
    expect(first(repairIn(lang, text), 'grovelling')).toEqual([instead]);
  });

  it.each([
    ['en', 'I am so terribly ashamed that I walk around the yard since an hour.', /yard/],
    ['nb', 'Jeg er så flau at jeg har lyst til å grave meg ned.', /grave/],
    ['nb', 'Jeg er kvalm over det, jeg får ikke puste.', /beklager det$/],
    ['lv', 'Man ir tik briesmīgi kauns, ka vakar raudāju.', /raudāju/],
  ])('but not what only comes of the shame (%s): %s', (lang, text, wrong) => {
    for (const words of first(repairIn(lang, text), 'grovelling')) expect(words).not.toMatch(wrong);
  });
});

describe('a stock apology beside an apology', () => {
  // What stood beside the remedy had raised the next word, and no better words would do.
  it.each([
    'We apologise for any inconvenience this may have caused.',
    'Sorry if this has caused you any problems.',
    'We regret any inconvenience this may have caused.',
    'Sorry for any confusion.',
  ])('has better words: %s', (text) => {
    const draft = `Hi Dana,\n\nI am sorry that the report arrived late. ${text}\n\nWe will send it by Friday at 17:00.\n\nBest,\nAlex`;
    expect(first({ ...letterOf(draft), lang: 'en' }, 'conditional-apology')).toEqual([expect.stringMatching(/./)]);
  });
});

describe('whoever was ill foresaw nothing', () => {
  it.each([
    ['en', 'I was ill all week.', 'I was ill all week, and I should have let you know'],
    ['fr', "J'ai été malade toute la semaine.", "J'ai été malade toute la semaine, et j'aurais dû vous prévenir"],
    ['lv', 'Es biju slims visu nedēļu.', 'Es biju slims visu nedēļu, un man vajadzēja to laikus pateikt'],
  ])('%s: %s', (lang, text, instead) => {
    expect(first(repairIn(lang, text), 'excuse')).toEqual([instead]);
  });
});
