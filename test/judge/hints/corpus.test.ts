import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeJudge } from '../../../lib/judge/judge.ts';
import { type LanguageData, makeLanguage } from '../../../lib/judge/language.ts';
import { CHECKS, type HintKind, type Judgement, type Letter } from '../../../lib/judge/letter.ts';
import { keepsFacts } from '../../../lib/judge/rewrites/words.ts';
import { makeFullJudge, readLanguage } from '../../run/languages.ts';

const judge = makeFullJudge();
const en = readLanguage('en');
const unlearnt = Object.entries(en.weights!).filter(([question]) => !/\.(?:some|done)$/.test(question));
/** The same judge with the levels that the rules find. */
const byRules = makeJudge([makeLanguage({ ...en, weights: Object.fromEntries(unlearnt) } as LanguageData)]);
/** The sender fills the slots: without their brackets they are words like any other. */
const filled = (draft: string): string => draft.replace(/\[([^\]]+)\]/g, '$1');
const LEVELS = ['none', 'weak', 'done'];
const FILES = ['en.dev.jsonl', 'en.dev2.jsonl'];

const letters: Letter[] = FILES.flatMap((file) =>
  readFileSync(join(import.meta.dirname, '../../corpus', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { labels: _, ...letter } = JSON.parse(line);
      return letter as Letter;
    }),
);

const count = (judgement: Judgement, kind: HintKind) => judgement.hints.filter((hint) => hint.kind === kind).length;

/** Every rewrite of every hint of the drafts, with the judgement before and after it is applied. */
const applied = letters.flatMap((letter) => {
  const before = judge(letter);
  return before.hints.flatMap((hint) =>
    hint.rewrites.map((rewrite) => {
      const draft = letter.draft.slice(0, hint.start) + rewrite + letter.draft.slice(hint.end);
      return {
        letter,
        name: `${letter.id} ${hint.kind}: ${hint.quote} → ${rewrite}`,
        hint,
        rewrite,
        draft,
        before,
        after: judge({ ...letter, draft }),
      };
    }),
  );
});

describe('hints over the drafts', () => {
  it('stand where they say, in reading order, and do not overlap within a kind', () => {
    for (const letter of letters) {
      const { hints } = judge(letter);
      for (const hint of hints) expect(letter.draft.slice(hint.start, hint.end)).toBe(hint.quote);
      expect(hints.map(({ start }) => start)).toEqual(hints.map(({ start }) => start).sort((a, b) => a - b));
      for (const a of hints) {
        const same = hints.filter((b) => b !== a && b.kind === a.kind && b.start < a.end && a.start < b.end);
        expect(same, `${letter.id} ${a.quote}`).toEqual([]);
      }
    }
  });

  it('offer rewrites for a good part, three at most', () => {
    expect(applied.length).toBeGreaterThan(80);
    for (const letter of letters) for (const hint of judge(letter).hints) expect(hint.rewrites.length).toBeLessThan(4);
  });
});

describe('every rewrite', () => {
  it('clears its hint and brings no other', () => {
    const wrong = applied.filter(({ hint, before, after }) => {
      const kinds = new Set([...before.hints, ...after.hints].map(({ kind }) => kind));
      return [...kinds].some((kind) =>
        kind === hint.kind ? count(after, kind) >= count(before, kind) : count(after, kind) > count(before, kind),
      );
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  const isWorse = (before: Judgement, after: Judgement): boolean =>
    CHECKS.some((name) => LEVELS.indexOf(after.checks[name].level) < LEVELS.indexOf(before.checks[name].level));

  it('makes no check worse by the rules once its slots are filled', () => {
    const wrong = applied.filter(({ letter, draft }) =>
      isWorse(byRules(letter), byRules({ ...letter, draft: filled(draft) })),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('hardly ever makes a check worse by what was learnt, which weighs all words a little', () => {
    const wrong = applied.filter(({ letter, draft, before }) =>
      isWorse(before, judge({ ...letter, draft: filled(draft) })),
    );
    expect(wrong.length / applied.length).toBeLessThan(0.04);
  });

  it('keeps every number, and every name but one that is blamed', () => {
    const wrong = applied.filter(
      ({ hint, rewrite }) => hint.kind !== 'blame-teammate' && !keepsFacts(hint.quote, rewrite),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('leaves no double space, no space before a stop, and no lost full stop', () => {
    const broken = /\S {2,}\S| [.,;!?](?=\s|$)|[.!?],|,\./u;
    const wrong = applied.filter(({ hint, rewrite, draft }) => {
      const window = draft.slice(Math.max(0, hint.start - 3), hint.start + rewrite.length + 3);
      return broken.test(window) || (/[.!?]$/u.test(hint.quote) && rewrite !== '' && !/[.!?]$/u.test(rewrite));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
