import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clears, keepsLevels, newKinds } from '../../../lib/judge/compare.ts';
import { prepare } from '../../../lib/judge/draft.ts';
import { judgeIn } from '../../../lib/judge/judge.ts';
import { languageOf } from '../../../lib/judge/language.ts';
import type { Letter } from '../../../lib/judge/letter.ts';
import { filled } from '../../../lib/judge/rewrites/filled.ts';
import { keepsFacts } from '../../../lib/judge/rewrites/words.ts';
import { readLines } from '../../run/json-lines.ts';
import { languageCodes, readLanguage } from '../../run/languages.ts';

/** The same letters in each run: what fails here must fail for the next as well. */
const SEED = { seed: 20261127, numRuns: 25 };

describe.each(languageCodes())('rewrites in letters of %s that nobody wrote', (code) => {
  const data = readLanguage(code);
  const judge = (draft: string, letter: Letter) => judgeIn(languageOf(data), { ...letter, draft });
  const letters = readLines<Letter>(join(import.meta.dirname, `../../corpus/${code}.dev.jsonl`));
  const lines = letters.flatMap((letter) => prepare(letter, languageOf(data)).body.map(({ text }) => text));
  /** Sentences of many letters in any order, some as paragraphs, some one below the other. */
  const drafts = fc
    .array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n')), { minLength: 3, maxLength: 12 })
    .map((parts) =>
      parts
        .map(([line, gap]) => line + gap)
        .join('')
        .trim(),
    );

  it('clear their hint, bring none, lower no step and keep the facts', () => {
    let tried = 0;
    fc.assert(
      fc.property(drafts, fc.constantFrom(...letters), (draft, { sent_at, subject, thread }) => {
        const letter: Letter = { lang: code, sent_at, subject, thread, draft };
        const before = judge(draft, letter);
        for (const { kind, quote, start, end, rewrites } of before.hints) {
          for (const rewrite of rewrites) {
            tried += 1;
            const after = judge(draft.slice(0, start) + rewrite + draft.slice(end), letter);
            const said = judge(filled(draft.slice(0, start) + rewrite + draft.slice(end), data), letter);
            const what = `${kind}: ${quote} → ${rewrite} in ${draft}`;
            expect(clears(before, after, kind), what).toBe(true);
            expect(newKinds(before, after), what).toEqual([]);
            expect(keepsLevels(before, said), what).toBe(true);
            expect(kind === 'blame-teammate' || keepsFacts(quote, rewrite, kind, data.language), what).toBe(true);
          }
        }
      }),
      SEED,
    );
    expect(tried).toBeGreaterThan(20);
  });
});
