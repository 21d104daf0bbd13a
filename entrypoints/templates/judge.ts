import type { Judged } from '../../components/library/judged.tsx';
import { judgeIn } from '../../lib/judge/judge.ts';
import { type LanguageData, languageOf } from '../../lib/judge/language.ts';
import { CHECKS, type CheckName, type Level } from '../../lib/judge/letter.ts';
import { filled } from '../../lib/judge/rewrites/filled.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { type Line, textOf } from '../../lib/templates/rich/lines.ts';

/** How a template would be judged with its fields and slots filled. @param now ISO date-time */
export function judgeTemplate(lines: Line[], language: LanguageData, now: string): Judged {
  const draft = filled(fill(textOf(lines), {}, labelsOf(language)), language);
  const letter = { lang: language.language.code, sent_at: now, subject: '', thread: [], draft };
  const { applies, checks, hints } = judgeIn(languageOf(language), letter);
  return {
    applies,
    levels: Object.fromEntries(CHECKS.map((check) => [check, checks[check].level])) as Record<CheckName, Level>,
    hints: hints.map(({ kind, quote }) => ({ kind, quote })),
  };
}
