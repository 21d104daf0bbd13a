import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS, type HintKind, type Judgement, type Letter } from '../../../lib/judge/letter.ts';
import { filled } from '../../../lib/judge/rewrites/filled.ts';
import { keepsFacts } from '../../../lib/judge/rewrites/words.ts';
import { readLines } from '../../run/json-lines.ts';
import { languageCodes, makeFullJudge, readLanguage } from '../../run/languages.ts';

const judge = makeFullJudge();
const LEVELS = ['none', 'weak', 'done'];

const count = (judgement: Judgement, kind: HintKind) => judgement.hints.filter((hint) => hint.kind === kind).length;

const isWorse = (before: Judgement, after: Judgement): boolean =>
  CHECKS.some((name) => LEVELS.indexOf(after.checks[name].level) < LEVELS.indexOf(before.checks[name].level));

describe.each(languageCodes())('hints over the drafts of %s', (code) => {
  const { language, rewrites } = readLanguage(code);
  const letters = (code === 'en' ? ['dev', 'dev2'] : ['dev2']).flatMap((name) =>
    readLines<Letter & { labels: unknown }>(join(import.meta.dirname, `../../corpus/${code}.${name}.jsonl`)).map(
      ({ labels: _, ...letter }): Letter => letter,
    ),
  );
  const judged = letters.map((letter) => ({ letter, before: judge(letter) }));
  const hints = judged.flatMap(({ before }) => before.hints);
  /** Every rewrite of every hint of the drafts, with the judgement before and after it is applied. */
  const applied = judged.flatMap(({ letter, before }) =>
    before.hints.flatMap((hint) =>
      hint.rewrites.map((rewrite) => {
        const draft = letter.draft.slice(0, hint.start) + rewrite + letter.draft.slice(hint.end);
        const name = `${letter.id} ${hint.kind}: ${hint.quote} → ${rewrite}`;
        return { letter, name, hint, rewrite, draft, before, after: judge({ ...letter, draft }) };
      }),
    ),
  );
  const names = (some: typeof applied) => some.map(({ name }) => name);

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

  it('have a rewrite in nine of ten, and three at most', () => {
    const all = ['dev', 'dev2'].flatMap((name) =>
      readLines<Letter & { labels: unknown }>(join(import.meta.dirname, `../../corpus/${code}.${name}.jsonl`)).flatMap(
        ({ labels: _, ...letter }) => judge(letter as Letter).hints,
      ),
    );
    const mended = all.filter(({ rewrites }) => rewrites.length);
    expect(hints.length).toBeGreaterThan(30);
    expect(mended.length / all.length).toBeGreaterThanOrEqual(0.9);
    for (const hint of hints) expect(hint.rewrites.length).toBeLessThan(4);
  });

  it('have rewrites that clear them and bring no other', () => {
    const wrong = applied.filter(({ hint, before, after }) => {
      const kinds = new Set([...before.hints, ...after.hints].map(({ kind }) => kind));
      return [...kinds].some((kind) =>
        kind === hint.kind ? count(after, kind) >= count(before, kind) : count(after, kind) > count(before, kind),
      );
    });
    expect(names(wrong)).toEqual([]);
  });

  it('have rewrites that make no check worse once their slots are filled', () => {
    const wrong = applied.filter(({ letter, draft, before }) =>
      isWorse(before, judge({ ...letter, draft: filled(draft, readLanguage(code)) })),
    );
    expect(names(wrong)).toEqual([]);
  });

  it('have rewrites that keep every number, and every name but one that is blamed or boasted of', () => {
    const { boasts } = (rewrites ?? {}) as { boasts?: string };
    const may = (quote: string) => (boasts && new RegExp(boasts, 'iu').exec(quote)?.[1]) || '';
    const wrong = applied.filter(
      ({ hint: { kind, quote }, rewrite }) =>
        kind !== 'blame-teammate' &&
        !keepsFacts(quote, rewrite, kind, language, kind === 'grovelling' ? may(quote) : ''),
    );
    expect(names(wrong)).toEqual([]);
  });

  it('have rewrites that leave no double space, no space before a stop, and no lost full stop', () => {
    const broken = language.spacedMarks
      ? /\S {2,}\S| [.,](?=\s|$)|[.!?],|,\./u
      : /\S {2,}\S| [.,;!?](?=\s|$)|[.!?],|,\./u;
    const wrong = applied.filter(({ hint, rewrite, draft }) => {
      const window = draft.slice(Math.max(0, hint.start - 3), hint.start + rewrite.length + 3);
      return (
        broken.test(window) || (/[.!?。！？]$/u.test(hint.quote) && rewrite !== '' && !/[.!?。？]$/u.test(rewrite))
      );
    });
    expect(names(wrong)).toEqual([]);
  });
});
