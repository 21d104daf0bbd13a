import { describe, expect, it } from 'vitest';
import { makeLanguage } from '../../../lib/judge/language.ts';
import { checkTimes, findTimes } from '../../../lib/judge/promises/times.ts';
import { plainExpressions } from '../../../lib/judge/rewrites/expressions.ts';
import { expressionOf, rewriteData } from '../../../lib/judge/rewrites/rules.ts';
import { languageCodes, readLanguage } from '../../run/languages.ts';

// Expressions are made when a text first needs them: one that is none would throw in the middle of a user's draft.
describe.each(languageCodes())('every expression of %s is one', (code) => {
  const language = makeLanguage(readLanguage(code));

  it('of its dates', () => {
    expect(() => checkTimes(language)).not.toThrow();
  });

  it('of its rewrites', () => {
    const { rules = {}, topics = [] } = rewriteData(language);
    const finds = [
      ...Object.values(rules).flatMap((some) => some.map(({ find }) => find)),
      ...topics.map(([topic]) => topic),
    ];
    expect(finds.length).toBeGreaterThan(20);
    for (const find of finds) expect(() => expressionOf(find, language), find).not.toThrow();
    expect(plainExpressions(language).length).toBeGreaterThan(3);
  });
});

it('names a slot that a rule has twice once', () => {
  const french = makeLanguage(readLanguage('fr'));
  expect(findTimes('Vous avez attendu lundi et mardi derniers.', french)).toMatchObject([{ is: { none: true } }]);
});
