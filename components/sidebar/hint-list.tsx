import { Ellipsis } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { ShownHint } from '../../lib/session/state.ts';
import { HintChoices } from '../parts/hint-choices.tsx';
import { QuoteButton } from '../parts/quote-button.tsx';
import { Rewrites } from '../parts/rewrites.tsx';
import { useSessionState, useText } from '../session.ts';
import { Section } from './section.tsx';

/** Takes the focus from a row that is about to go to the one beside it, or to the headline. */
function leave(row: HTMLElement | null): void {
  if (!row?.contains((row.getRootNode() as ShadowRoot).activeElement)) return;
  const beside = row.nextElementSibling ?? row.previousElementSibling;
  const goal = beside?.querySelector('button') ?? row.closest('aside')?.querySelector<HTMLElement>('h2');
  goal?.focus();
}

function HintRow({ hint }: { hint: ShownHint }) {
  const text = useText();
  const [menu, setMenu] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const found = useSessionState((state) => state.rewritten.get(hint.id));
  // What takes steps to find is not found while it is drawn: all the others would wait.
  const rewritten = found ?? (hint.finding ? null : hint);
  const title = text(`hint.${hint.kind}.title`);
  return (
    <li ref={row} class="hint" data-hint={hint.kind}>
      <header>
        <h4>{title}</h4>
        <button
          type="button"
          class="icon"
          aria-label={text('hint.more', { title })}
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      </header>
      {menu && <HintChoices hint={hint} onGo={() => leave(row.current)} />}
      <p class="why">{text(`hint.${hint.kind}.feel`)}</p>
      <QuoteButton quote={hint.phrase} struck={rewritten !== null && rewritten.rewrites.length > 0} />
      {rewritten && <Rewrites hint={rewritten} />}
    </li>
  );
}

/** The phrases that hurt, in reading order, with what to write instead. */
export function HintList() {
  const text = useText();
  const hints = useSessionState((state) => state.hints);
  if (hints.length === 0) return null;
  return (
    <Section title={text('hints.title', { count: hints.length })}>
      <ul class="hints">
        {hints.map((hint) => (
          <HintRow key={hint.id} hint={hint} />
        ))}
      </ul>
    </Section>
  );
}
