import type { Quote } from '../../lib/judge/letter.ts';
import { useActions, useSessionState, useText } from '../session.ts';

interface QuoteButtonProps {
  quote: Quote;
  /** Drawn as struck out: what a rewrite would replace. */
  struck?: boolean;
}

/** Words of the draft; a click selects them there. */
export function QuoteButton({ quote, struck }: QuoteButtonProps) {
  const text = useText();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  return (
    <button
      type="button"
      class="quote"
      lang={lang}
      aria-label={text('quote.go', { quote: quote.quote })}
      onClick={() => actions.goTo({ start: quote.start, end: quote.end })}
    >
      {struck ? <del>{quote.quote}</del> : quote.quote}
    </button>
  );
}
