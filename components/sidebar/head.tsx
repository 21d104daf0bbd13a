import { X } from 'lucide-preact';
import { hurtsAnyway, isReading } from '../../lib/session/state.ts';
import { useActions, useSessionState, useText, useWords } from '../session.ts';
import { headline } from './headline.ts';

/** The headline in words. It is announced when it changes, which is when a level does. */
export function Head() {
  const { text, locale } = useWords();
  const status = useSessionState((state) => state.status);
  const judgement = useSessionState((state) => state.judgement);
  const hints = useSessionState((state) => state.hints.length);
  const isOrdering = useSessionState((state) => state.order !== null);
  const judged = () => {
    if (status === 'repair' && judgement) return headline(judgement, hints, text, locale);
    if (isReading({ status, judgement })) return text('headline.reading');
    return hurtsAnyway(status, hints) ? text('hints.title', { count: hints }) : text(`headline.${status}`);
  };
  const words = isOrdering ? text('order.title') : judged();
  return (
    <header class="head">
      <h2 tabIndex={-1} aria-live="polite">
        {words}
      </h2>
      <CloseButton />
    </header>
  );
}

function CloseButton() {
  const text = useText();
  const actions = useActions();
  return (
    <button type="button" class="icon" aria-label={text('sidebar.close')} onClick={actions.closeSidebar}>
      <X size={18} aria-hidden="true" />
    </button>
  );
}
