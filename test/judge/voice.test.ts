import { describe, expect, it } from 'vitest';
import { prepare } from '../../lib/judge/draft.ts';
import { languageOf } from '../../lib/judge/language.ts';
import { inVoice, isFamiliar } from '../../lib/judge/voice.ts';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

const draft = (code: string, text: string) =>
  prepare({ sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft: text }, languageOf(readLanguage(code)));

describe('the voice of a draft', () => {
  it.each([
    ['fr', 'Salut Léa,\n\nTu as raison, je me suis trompé.', true],
    ['fr', 'Bonjour,\n\nVous avez raison, je me suis trompé.', false],
    ['fr', 'Salut Léa,\n\nTu as raison, et vous aurez tous le rapport demain.', false],
    ['lv', 'Sveika, Ilze!\n\nTev ir taisnība.', true],
    ['lv', 'Labdien!\n\nJums ir taisnība.', false],
    ['nb', 'Hei Kari,\n\nDu har rett, det var min feil.', true],
    ['nb', 'Hei,\n\nDere har rett, det var vår feil.', false],
    ['zh', '小李，\n\n你说得对，是我弄错了。', true],
    ['zh', '王总，您好：\n\n您说得对，是我弄错了。', false],
    ['en', 'Hi Dana,\n\nYou are right.', false],
    ['ja', '大塚様\n\nご指摘のとおりです。', false],
  ])('%s %j: familiar is %s', (code, text, familiar) => expect(isFamiliar(draft(code, text))).toBe(familiar));

  it('is kept: words that address another way are said in it, or not at all', () => {
    expect(inVoice(draft('zh', '你说得对。'), '我知道这让您白等了。')).toBe('我知道这让你白等了。');
    expect(inVoice(draft('fr', 'Tu as raison.'), 'Je vous rappelle lundi.')).toBe('Je te rappelle lundi.');
    expect(inVoice(draft('fr', 'Tu as raison.'), 'Dès que vous serez là, nous en parlons.')).toBeNull();
    expect(inVoice(draft('fr', 'Tu as raison.'), 'C’était notre erreur.')).toBe('C’était notre erreur.');
    expect(inVoice(draft('fr', 'Vous avez raison.'), 'Je vous rappelle lundi.')).toBe('Je vous rappelle lundi.');
  });

  it.each([
    ['zh', '你们说得对。', '我知道这让您白等了。', '我知道这让你们白等了。'],
    [
      'nb',
      'Beklager at De måtte vente.',
      'Dere får svar i dag, og vi ringer dere.',
      'De får svar i dag, og vi ringer Dem.',
    ],
    ['nb', 'Takk for at De sa fra.', 'Vi skjønner at dere venter på svar.', 'Vi skjønner at De venter på svar.'],
    ['nb', 'Takk for at dere sa fra. De to andre er her.', 'Vi ringer dere.', 'Vi ringer dere.'],
    ['nb', 'Vi møtte De Geer i går.', 'Vi ringer dere.', 'Vi ringer dere.'],
  ])('%s %j: addresses as it does, %j', (code, text, words, said) =>
    expect(inVoice(draft(code, text), words)).toBe(said),
  );

  it.each(languageCodes())('has every suggestion of %s', (code) => {
    const data = suggestionData(readLanguage(code));
    const familiar = { fr: 'Tu as raison.', lv: 'Tev ir taisnība.', nb: 'Du har rett.', zh: '你说得对。' }[code] ?? '';
    const all = [
      Object.values(data?.sentences ?? {}).map((step) => Object.values(step)),
      Object.values(data?.halves ?? {}),
      Object.values(data?.letter ?? {}),
    ];
    const sentences = all.flat(3) as string[];
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => inVoice(draft(code, familiar), sentence) === null)).toEqual([]);
  });
});
