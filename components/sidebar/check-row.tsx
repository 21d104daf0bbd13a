import { ChevronRight, CornerDownLeft } from 'lucide-preact';
import type { CheckName, CheckResult } from '../../lib/judge/letter.ts';
import { LevelIcon } from '../parts/level-icon.tsx';
import { QuoteButton } from '../parts/quote-button.tsx';
import { Words } from '../parts/words.tsx';
import { useActions, useSessionState, useText } from '../session.ts';

interface CheckRowProps {
  check: CheckName;
  result: CheckResult;
  /** Shown open until the user closes it. */
  open: boolean;
}

/** Sentences for a step that is weak or missing, each one click from the draft. */
function Suggestions({ check }: { check: CheckName }) {
  const text = useText();
  const actions = useActions();
  const sentences = useSessionState((state) => state.suggestions[check]);
  const lang = useSessionState((state) => state.judgement?.lang);
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{text('check.suggested')}</h4>
      <ul class="suggestions">
        {sentences.map((sentence, index) => (
          <li key={sentence}>
            <p lang={lang}>
              <Words text={sentence} />
            </p>
            <button
              type="button"
              class="insert"
              aria-label={text('insert.named', { what: sentence })}
              onClick={() => actions.insertSuggestion(check, index)}
            >
              <CornerDownLeft size={14} aria-hidden="true" />
              {text('insert')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One of the four checks: its level, and on opening its evidence, why it matters, and what to write. */
export function CheckRow({ check, result: { level, quotes, spans }, open }: CheckRowProps) {
  const text = useText();
  return (
    <li class="check" data-check={check} data-level={level}>
      <details open={open}>
        <summary>
          <LevelIcon level={level} />
          <span class="name">
            <b>{text(`check.${check}.name`)}</b>
            <span class="state">{text(`check.${check}.${level}`)}</span>
          </span>
          <ChevronRight class="chevron" size={16} aria-hidden="true" />
        </summary>
        <div class="inside">
          {quotes.map((quote, index) => (
            <QuoteButton key={`${index} ${quote}`} quote={{ quote, ...(spans[index] ?? { start: 0, end: 0 }) }} />
          ))}
          <p class="why">{text(`check.${check}.why`)}</p>
          {level !== 'done' && <Suggestions check={check} />}
        </div>
      </details>
    </li>
  );
}
