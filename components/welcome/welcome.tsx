import { useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import { type Coach, SAMPLES, type SampleName, TryBox } from './try-box.tsx';

export interface WelcomeProps {
  text: Text;
  coach: Coach;
}

const PARTS = ['four', 'phrases', 'yours'] as const;

/** The welcome page: what Amends does, and a compose box to try it. Style: `components/page.css`. */
export function Welcome({ text, coach }: WelcomeProps) {
  const [{ sample, filled, round }, setTry] = useState<{ sample: SampleName; filled: boolean; round: number }>({
    sample: 'report',
    filled: true,
    round: 0,
  });
  const take = (name: SampleName, withDraft: boolean) => setTry({ sample: name, filled: withDraft, round: round + 1 });
  return (
    <main class="amends page welcome">
      <h1>{text('welcome.title')}</h1>
      <p class="lead">{text('welcome.lead')}</p>
      <ul class="tells">
        {PARTS.map((part) => (
          <li key={part}>
            <h2>{text(`welcome.${part}.title`)}</h2>
            <p>{text(`welcome.${part}.text`)}</p>
          </li>
        ))}
      </ul>
      <h2>{text('welcome.try')}</h2>
      <p class="why">{text('welcome.try.about')}</p>
      <ul class="samples">
        {SAMPLES.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="insert"
              data-sample={name}
              aria-pressed={filled && sample === name}
              onClick={() => take(name, true)}
            >
              {text(`sample.${name}.try`)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="insert"
            data-sample="own"
            aria-pressed={!filled}
            onClick={() => take(sample, false)}
          >
            {text('welcome.own')}
          </button>
        </li>
      </ul>
      <TryBox key={round} text={text} sample={sample} filled={filled} coach={coach} />
    </main>
  );
}
