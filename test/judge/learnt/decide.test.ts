import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { kinds } from '../../../lib/judge/hints/index.ts';
import { findAllPlaces, findPlaces } from '../../../lib/judge/hints/learnt.ts';
import { makeLanguage } from '../../../lib/judge/language.ts';
import { decide, type Found, mayBeSaid } from '../../../lib/judge/learnt/decide.ts';
import { findSays, type Says } from '../../../lib/judge/learnt/says.ts';
import type { Letter } from '../../../lib/judge/letter.ts';
import { meets } from '../../../lib/judge/spans.ts';
import { readLines } from '../../run/json-lines.ts';
import { readLanguage } from '../../run/languages.ts';
import { letterOf } from '../letters.ts';

const data = readLanguage('en');
const weights = {
  'hint.excuse': { bias: -4, found: 3, plain: 0.9, chance: 4 },
};
const language = makeLanguage({ ...data, weights });
const unlearnt = makeLanguage({ ...data, learnt: undefined });

/** A sentence that is so likely to say anything. */
function says(chance: number, text = 'We were busy.'): Says {
  const [sentence] = prepare(letterOf(text), language).body;
  return { sentence: sentence as Says['sentence'], of: () => chance, decided: new Map() };
}

describe('what is decided by rules and learning', () => {
  it('leaves it to the rules where nothing was learnt', () => {
    expect(decide(language, 'hint.heated', 'heated', 'found', says(0), false)).toBe(true);
    expect(decide(language, 'hint.excuse', 'excuse', 'found', undefined, false)).toBe(true);
  });
  it('drops what no sentence like it says, keeps what is likely, and adds nothing that is not', () => {
    const is = (rules: Found, chance: number) => decide(language, 'hint.excuse', 'excuse', rules, says(chance), false);
    expect([is('found', 0.1), is('found', 0.6), is('nothing', 0.6)]).toEqual([false, true, false]);
  });
  it('doubts plain words less', () => {
    const is = (chance: number) => decide(language, 'hint.excuse', 'excuse', 'plain', says(chance), false);
    expect([is(0), is(0.1)]).toEqual([false, true]);
  });
  it('remembers an answer with the sentence', () => {
    const one = says(0.9);
    decide(language, 'hint.excuse', 'excuse', 'found', one, false);
    expect(one.decided.get('hint.excuse')).toEqual([undefined, undefined, true]);
  });
});

describe('a sentence in which the rules found nothing', () => {
  it.each([
    ['is read', 'We were busy.', true],
    ['is left alone where it quotes', 'She wrote “we were busy”.', false],
    ['and where it asks', 'Were we busy?', false],
    ['and where it has words that are known to be innocent', 'We were busy until Friday.', false],
  ])('%s: %s', (_, text, may) => {
    expect(mayBeSaid(says(1, text), ['common.when'])).toBe(may);
  });
});

it('finds what the rules find where nothing was learnt', () => {
  const draft = prepare(letterOf('We are sorry if this hurt you. Hopefully it works on Friday.'), unlearnt);
  expect(findSays(draft)).toEqual([]);
  for (const kind of kinds) expect(findPlaces(kind, draft, true)).toEqual(kind.find(draft, true));
});

describe('beside a hint', () => {
  const chinese = makeLanguage(readLanguage('zh'));
  const drafts = readLines<Letter>(join(import.meta.dirname, '../../corpus/zh.own4.jsonl')).map((letter) =>
    prepare(letter, chinese),
  );
  const all = drafts.map((draft) => {
    const own = kinds.map((kind) => findPlaces(kind, draft, true));
    const more = findAllPlaces(kinds, draft, true, true).flat();
    return { draft, own, more: more.filter((span) => !own.some((places) => meets(places, span))) };
  });

  it('what is less likely to hurt does so too, in sentences that have none', () => {
    const added = all.flatMap(({ more }) => more);
    expect(added.length).toBeGreaterThan(0);
    expect(added.length).toBeLessThan(all.flatMap(({ own }) => own.flat()).length / 4);
  });
  it('and nowhere else', () => {
    for (const { draft, own } of all) {
      expect(findAllPlaces(kinds, draft, true, false)).toEqual(own);
      if (!own.flat().length) expect(findAllPlaces(kinds, draft, true).flat()).toEqual([]);
      expect(findAllPlaces(kinds, draft, false, true)).toEqual(kinds.map((kind) => findPlaces(kind, draft, false)));
    }
  });
});
