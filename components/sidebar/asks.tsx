import { LevelIcon } from '../parts/level-icon.tsx';
import { useSessionState, useText } from '../session.ts';
import { Section } from './section.tsx';

/** What the client asked, and whether the draft answers it. */
export function Asks() {
  const text = useText();
  const judgement = useSessionState((state) => state.judgement);
  const name = useSessionState((state) => state.clientName);
  if (!judgement || judgement.asks.length === 0) return null;
  return (
    <Section title={name ? text('asks.named', { name }) : text('asks.title')}>
      <ul class="asks">
        {judgement.asks.map(({ quote, start, answered }) => (
          <li key={start} data-ask={answered ? 'answered' : 'open'}>
            <LevelIcon level={answered ? 'done' : 'none'} />
            <div>
              <q lang={judgement.lang}>{quote}</q>
              <span class="state">{text(answered ? 'asks.answered' : 'asks.open')}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
