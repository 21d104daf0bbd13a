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
});
