import { makeText, messagesOf } from '../../../lib/interface.ts';
import type { LanguageData } from '../../../lib/judge/language.ts';
import { CHECKS, type Judgement, type Letter } from '../../../lib/judge/letter.ts';

const MARK = { none: '○', weak: '◐', done: '●' } as const;

/** A judgement as a person would want to read it in a terminal. */
export function print(letter: Letter, judgement: Judgement, language: LanguageData): string {
  const text = makeText(language.language.code, messagesOf(language));
  const lines = [`The draft, “${letter.subject}”:`, '', ...letter.draft.split('\n').map((line) => `    ${line}`), ''];
  if (!judgement.applies) return [...lines, 'No repair: Amends stays a quiet ring beside this one.'].join('\n');
  lines.push(`Structure score: ${judgement.score} of 100`, '');
  for (const name of CHECKS) {
    const { level, quotes } = judgement.checks[name];
    lines.push(
      `  ${MARK[level]} ${text(`check.${name}.name`)}: ${text(`level.${level}`)}${quotes.length ? `   “${quotes.join('” … “')}”` : ''}`,
    );
  }
  lines.push('', judgement.hints.length ? 'Phrases that hurt:' : 'No phrase hurts.');
  for (const { kind, quote, rewrites } of judgement.hints) {
    lines.push(`  “${quote}”   (${text(`hint.${kind}.title`)})`, `    ${text(`hint.${kind}.feel`)}`);
    for (const rewrite of rewrites) lines.push(rewrite ? `    → ${rewrite}` : `    → ${text('rewrite.delete')}`);
  }
  for (const { quote, answered } of judgement.asks)
    lines.push('', `The client asks: “${quote}”  ${answered ? 'answered' : 'still open'}`);
  for (const { quote, due } of judgement.promises)
    lines.push('', `You promise: “${quote}”${due ? `, due ${due}` : ''}`);
  return lines.join('\n');
}
