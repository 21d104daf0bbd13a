import { describe, expect, it, vi } from 'vitest';
import { homeLanguage } from '../../lib/home-language.ts';
import type { LanguageData } from '../../lib/judge/language.ts';
import { makeLanguages } from '../../lib/session/languages.ts';

const data = (code: string) => ({ language: { code } }) as LanguageData;
const infos = ['en', 'fr', 'nb'].map((code) => ({ ...data(code).language, ...(code === 'nb' && { also: ['no'] }) }));

describe('the languages of drafts', () => {
  it('are brought when they are needed, once, and kept', async () => {
    const fetch = vi.fn(async (code: string) => data(code));
    const languages = makeLanguages(infos, data('en'), fetch);
    expect(languages.get('en')?.language.code).toBe('en');
    expect(languages.get('fr')).toBeUndefined();
    expect(await Promise.all([languages.load('fr'), languages.load('fr'), languages.load('en')])).toEqual([
      true,
      true,
      true,
    ]);
    expect(await languages.load('fr')).toBe(true);
    expect(fetch.mock.calls).toEqual([['fr']]);
    expect(languages.get('fr')?.language.code).toBe('fr');
  });

  it('are asked for again after a failure', async () => {
    const fetch = vi.fn<(code: string) => Promise<LanguageData | null>>();
    fetch.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(null).mockResolvedValueOnce(data('fr'));
    const languages = makeLanguages(infos, data('en'), fetch);
    expect([await languages.load('fr'), await languages.load('fr'), await languages.load('fr')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the language before there is a draft', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['no', 'nb'],
    ['nb_NO', 'nb'],
    ['de-AT', 'en'],
    ['', 'en'],
  ])('of a browser in %s is %s', (tag, code) => {
    expect(homeLanguage(infos, tag)).toBe(code);
  });
});
