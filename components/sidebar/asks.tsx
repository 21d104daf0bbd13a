import type { Ask } from '../../lib/judge/letter.ts';
import { LevelIcon } from '../parts/level-icon.tsx';
import { useSessionState, useText } from '../session.ts';
import { Section } from './section.tsx';

interface AskRowProps {
  ask: Ask;
  lang: string;
  /** Whether there are words that could answer it: nobody is told off before the first. */
  isBegun: boolean;
}

function AskRow({ ask: { quote, answered }, lang, isBegun }: AskRowProps) {
  const text = useText();
  const words = <q lang={lang}>{quote}</q>;
  if (!isBegun)
    return (
      <li class="asked" data-ask="open">
        {words}
      </li>
    );
  return (
    <li data-ask={answered ? 'answered' : 'open'}>
      <LevelIcon level={answered ? 'done' : 'none'} />
      <div>
        {words}
        <span class="state">{text(answered ? 'asks.answered' : 'asks.open')}</span>
      </div>
    </li>
  );
}

/** What the client asked and, once there is a draft, whether that answers it. */
export function Asks() {
  const text = useText();
  const judgement = useSessionState((state) => state.judgement);
  const isBegun = useSessionState((state) => state.status !== 'idle');
  const name = useSessionState((state) => state.clientName);
  if (!judgement || judgement.asks.length === 0) return null;
  return (
    <Section title={name ? text('asks.named', { name }) : text('asks.title')}>
      <ul class="asks">
        {judgement.asks.map((ask) => (
          <AskRow key={ask.start} ask={ask} lang={judgement.lang} isBegun={isBegun} />
        ))}
      </ul>
    </Section>
  );
}
