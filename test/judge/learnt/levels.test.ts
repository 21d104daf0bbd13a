import { describe, expect, it } from 'vitest';
import { judgeIn } from '../../../lib/judge/judge.ts';
import { type LanguageData, languageOf } from '../../../lib/judge/language.ts';
import { readLanguage } from '../../run/languages.ts';
import { letterOf } from '../letters.ts';

const data = readLanguage('en');
const bare: LanguageData = { ...data, weights: { applies: data.weights!.applies! } };
const levels = (language: LanguageData, draft: string) =>
  Object.values(judgeIn(languageOf(language), letterOf(draft)).checks).map(({ level }) => level);

const DRAFT = [
  'Dear Claire,',
  'The report did not reach you on Monday, and you stood before your board without figures. I am sorry.',
  'That was my mistake. The corrected report is attached.',
  'I will call you on Thursday at 10.',
].join('\n');

describe('levels that are learnt', () => {
  it('are those of the rules where nothing was learnt', () => {
    expect(levels(bare, DRAFT)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('agree with the rules where all is plain', () => {
    expect(levels(data, DRAFT)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('can always be shown in the draft', () => {
    for (const draft of [DRAFT, DRAFT.replace('I am sorry.', ''), 'Sorry about the late report, Claire.']) {
      for (const { level, quotes, spans } of Object.values(judgeIn(languageOf(data), letterOf(draft)).checks)) {
        expect(quotes.length > 0).toBe(level !== 'none');
        expect(spans.map(({ start, end }) => draft.slice(start, end))).toEqual(quotes);
      }
    }
  });

  it('call nothing owned where an apology stands beside a denial', () => {
    expect(levels(data, 'I am sorry that the number was wrong. It is not our fault that nobody told us.')[1]).toBe(
      'weak',
    );
  });

  it.each([
    ['en', 'The number in the brochure is wrong. That was not our mistake.'],
    ['fr', 'Le numéro de la brochure est faux. Ce n’est pas de notre faute.'],
    ['ja', 'パンフレットの番号に誤りがございました。弊社の責任ではございません。'],
    ['lv', 'Bukletā ir nepareizs numurs. Tā nav mūsu vaina.'],
    ['nb', 'Nummeret i brosjyren er feil. Det er ikke vår feil.'],
    ['zh', '手册上的电话号码印错了。这不是我们的责任。'],
  ])('own nothing where the fault is denied (%s)', (code, draft) => {
    const judged = judgeIn(languageOf(readLanguage(code)), { ...letterOf(draft), lang: code });
    expect(judged.checks.own.quotes.join()).not.toMatch(/not our|pas de notre|責任では|nav mūsu|ikke vår|不是我们/);
    expect(judged.hints.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(excuse|blame-client)$/)]),
    );
  });
});
