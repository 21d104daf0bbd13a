import { describe, expect, test } from 'vitest';
import { findApplies } from '../../lib/judge/applies.ts';
import { checks } from '../../lib/judge/checks/index.ts';
import type { CheckName, CheckResult, Extra, Hint, HintKind } from '../../lib/judge/letter.ts';
import { score } from '../../lib/judge/score.ts';
import { draftOf, english } from './letters.ts';

const hint = (kind: HintKind): Hint => ({ kind, quote: '', start: 0, end: 1, rewrites: [] });

function scoreOf(text: string, hints: Hint[] = [], extras: Extra[] = []) {
  const draft = draftOf(text);
  const found = Object.fromEntries(checks.map((check) => [check.name, check.find(draft, hints)])) as Record<
    CheckName,
    CheckResult
  >;
  return score(
    {
      lang: 'en',
      applies: findApplies(draft),
      situation: 'other',
      mood: null,
      client_type: null,
      checks: found,
      hints,
      asks: [],
      promises: [],
      extras,
    },
    draft,
  );
}

const FULL =
  'The export failed on Tuesday, and you had to key in two hundred orders by hand. I am sorry. I should have tested it. ' +
  'We have restored all of them. I will call you tomorrow at 10.';

describe('the score', () => {
  test('is the sum of its reasons, and every reason has its words', () => {
    const words = english.data.score as Record<string, string>;
    const drafts: [string, Hint[], Extra[]][] = [
      [FULL, [], ['reason', 'prevention', 'options', 'compensation', 'call', 'timeline']],
      [FULL, [hint('overpromise'), hint('overpromise'), hint('excuse')], []],
      ['We are sorry if the file was late.', [hint('conditional-apology')], []],
      [FULL, [hint('blame-client')], ['reason']],
      ['The file was late.', [hint('overpromise'), hint('overpromise')], []],
    ];
    for (const [text, hints, extras] of drafts) {
      const { score: points, reasons } = scoreOf(text, hints, extras);
      expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(100);
      for (const { key } of reasons) expect(words[key], `score.json has no text for ${key}`).toBeTruthy();
    }
  });
  test('nothing is said to be answered where nobody asked', () => {
    const keys = scoreOf(FULL).reasons.map(({ key }) => key);
    expect(keys).toContain('acknowledge.unasked');
    expect(keys).not.toContain('acknowledge.points');
  });
  test('a whole repair scores high, and owning weighs most', () => {
    expect(scoreOf(FULL, [], ['reason', 'prevention', 'call', 'timeline']).score).toBeGreaterThanOrEqual(85);
    const without = (part: string) => scoreOf(FULL.replace(part, '')).score;
    const whole = scoreOf(FULL).score;
    const owning = whole - without('I am sorry. I should have tested it. ');
    for (const part of ['We have restored all of them. ', 'I will call you tomorrow at 10.']) {
      expect(owning).toBeGreaterThan(whole - without(part));
    }
  });
  test('an apology with a condition caps owning and the whole, blame caps the whole', () => {
    const weak = scoreOf('We are sorry if the file was late. We missed it.', [hint('conditional-apology')]);
    const own = weak.reasons.filter((reason) => reason.step === 'own').reduce((sum, reason) => sum + reason.points, 0);
    expect(own).toBeLessThanOrEqual(10);
    expect(scoreOf(FULL, [hint('blame-client')]).score).toBeLessThanOrEqual(50);
  });
  test('a promise that nobody can keep costs eight points', () => {
    expect(scoreOf(FULL).score - scoreOf(FULL, [hint('overpromise')]).score).toBe(8);
  });
  test('what is no repair has no score', () => {
    expect(scoreOf('See you on Tuesday, thanks for the quote.')).toEqual({ score: 0, reasons: [] });
  });
});
