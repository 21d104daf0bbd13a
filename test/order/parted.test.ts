import { describe, expect, it } from 'vitest';
import { alternativesOf, makeParted } from '../../lib/order/parted.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

describe('an expression of many alternatives', () => {
  it('is cut at the bars that stand in no group and no class', () => {
    expect(alternativesOf('a|b(?:c|d)|[|(]e|\\|f')).toEqual(['a', 'b(?:c|d)', '[|(]e', '\\|f']);
    expect(alternativesOf('^(?:a|b(?:c|d))')).toEqual(['^(?:a)', '^(?:b(?:c|d))']);
    expect(alternativesOf('^(?:a|b)(?:c|d)')).toEqual(['^(?:a|b)(?:c|d)']);
    expect(alternativesOf('ab')).toEqual(['ab']);
  });

  it('is ready after a step or two for each, and finds what it would as one', () => {
    const parted = makeParted('^(?:kind regards|thanks|see you)|ciao$', 'iu');
    expect([...parted.readying('')]).toHaveLength(8);
    for (const text of ['Thanks!', 'See you', 'so ciao', 'Many thanks', 'kind of', ''])
      expect(parted.test(text), text).toBe(/^(?:kind regards|thanks|see you)|ciao$/iu.test(text));
  });

  it.each(languageCodes())('takes leave in %s as before', (code) => {
    const { closes } = readLanguage(code).order as { closes?: string };
    if (!closes) return;
    const [whole, parted] = [new RegExp(closes, 'iu'), makeParted(closes, 'iu')];
    const lines = [
      'Best,',
      'Thanks again, Tom',
      'Kind regards',
      'Speak soon!',
      'Cordialement,',
      'Bien à vous',
      'Ar cieņu',
    ];
    const more = [
      'Med vennlig hilsen',
      '何卒よろしくお願いいたします。',
      '此致',
      'I am sorry.',
      'Please let me know if it fits.',
    ];
    for (const line of [...lines, ...more]) expect(parted.test(line), line).toBe(whole.test(line));
  });
});
