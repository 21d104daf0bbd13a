import type { Judgement } from '../../lib/judge/letter.ts';
import { useWords } from '../session.ts';

/** The structure score, and on opening what it is made of. */
export function Bill({ judgement }: { judgement: Judgement }) {
  const { text, locale } = useWords();
  const points = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  return (
    <details class="bill">
      <summary>
        {text('score.line', { score: judgement.score })}
        <span class="meter" aria-hidden="true">
          <span style={{ width: `${judgement.score}%` }} />
        </span>
      </summary>
      <ul>
        {judgement.reasons.map(({ step, key, points: given }) => (
          <li key={`${step} ${key}`}>
            <span>{text(`score.${key}`)}</span>
            <b>{points.format(given)}</b>
          </li>
        ))}
      </ul>
      <p class="why">{text('score.honest')}</p>
    </details>
  );
}
