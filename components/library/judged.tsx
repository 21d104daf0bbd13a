import type { Text } from '../../lib/interface.ts';
import { CHECKS, type CheckName, type HintKind, type Level } from '../../lib/judge/letter.ts';
import { LevelIcon } from '../parts/level-icon.tsx';

/** How a template would be judged with its blanks filled. */
export interface Judged {
  /** Whether it is a repair: the steps mean something only then. */
  applies: boolean;
  levels: Record<CheckName, Level>;
  hints: { kind: HintKind; quote: string }[];
}

/** A template's own judgement: its steps, and the phrases that hurt. */
export function JudgedAs({ text, judged }: { text: Text; judged: Judged }) {
  const { applies, levels, hints } = judged;
  return (
    <section class="judged" aria-label={text('own.judged')}>
      <h3>{text('own.judged')}</h3>
      {applies ? (
        <ul class="steps-done">
          {CHECKS.map((check) => (
            <li key={check} data-check={check} data-level={levels[check]}>
              <LevelIcon level={levels[check]} />
              <span>{text(`check.${check}.name`)}</span>
              <span class="state">{text(`check.${check}.${levels[check]}`)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="why">{text('own.judged.quiet')}</p>
      )}
      {hints.length === 0 ? (
        <p class="why">{text('own.judged.clean')}</p>
      ) : (
        <ul class="bullets">
          {hints.map(({ kind, quote }) => (
            <li key={`${kind} ${quote}`} data-hint={kind}>
              <q>{quote}</q> <span class="state">{text(`hint.${kind}.title`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
