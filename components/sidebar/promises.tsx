import { CalendarClock } from 'lucide-preact';
import { QuoteButton } from '../parts/quote-button.tsx';
import { useSessionState, useWords } from '../session.ts';
import { Section } from './section.tsx';

/** A promise's day in words, with its time where one is said. Both are the sender's own local time. */
export function dueText(due: string, locale: string): string {
  const hasTime = due.includes('T');
  const date = new Date(hasTime ? due : `${due}T00:00`);
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, hasTime ? { ...day, hour: 'numeric', minute: '2-digit' } : day).format(date);
}

/** What the draft promises, and by when. */
export function Promises() {
  const { text, locale } = useWords();
  const promises = useSessionState((state) => state.judgement?.promises);
  if (!promises?.length) return null;
  return (
    <Section title={text('promises.title')}>
      <ul class="promises">
        {promises.map((promise) => (
          <li key={promise.start}>
            <QuoteButton quote={promise} />
            <span class="state">
              <CalendarClock size={14} aria-hidden="true" />
              {promise.due ? text('promises.due', { due: dueText(promise.due, locale) }) : text('promises.no_due')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
