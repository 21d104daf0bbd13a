import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { SessionState } from '../../lib/session/state.ts';
import { Cross } from '../parts/cross.tsx';
import { HintChoices } from '../parts/hint-choices.tsx';
import { Rewrites } from '../parts/rewrites.tsx';
import { useActions, useSession, useSessionState, useText } from '../session.ts';
import { onCardKey } from './keyboard.ts';
import { useFocus, usePlaced } from './placed.ts';

interface HintCardProps {
  card: NonNullable<SessionState['card']>;
}

/** Goes through the hints, where there are several. */
function Steps({ at, count }: { at: number; count: number }) {
  const text = useText();
  const actions = useActions();
  return (
    <div class="steps">
      <button type="button" class="icon" aria-label={text('card.previous')} onClick={actions.previousHint}>
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <span>{text('card.place', { at, count })}</span>
      <button type="button" class="icon" aria-label={text('card.next')} onClick={actions.nextHint}>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

function focusFirst(card: HTMLElement): void {
  const first = card.querySelector<HTMLElement>('.rewrite') ?? card.querySelector('button');
  first?.focus({ preventScroll: true });
}

/** The card at a phrase: what the client would feel, and what to write instead. */
export function HintCard({ card: { hint, box, asked } }: HintCardProps) {
  const text = useText();
  const actions = useActions();
  const { id } = useSession();
  const hints = useSessionState((state) => state.hints);
  const lang = useSessionState((state) => state.judgement?.lang);
  // What is asked and answered makes the card taller.
  const talk = useSessionState((state) => state.talk?.is);
  const element = useRef<HTMLDivElement>(null);
  const placed = usePlaced(element, box, undefined, hint, talk);
  const titleId = `amends-card-${id}`;
  const at = hints.findIndex((one) => one.id === hint.id) + 1;

  useFocus(element, placed, asked, focusFirst, hint.id);

  return (
    <div
      ref={element}
      class="card"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => element.current && onCardKey(event, element.current, actions)}
      onPointerEnter={() => actions.hoverCard(true)}
      onPointerLeave={() => actions.hoverCard(false)}
    >
      <header>
        <h2 id={titleId}>{text(`hint.${hint.kind}.title`)}</h2>
        {hints.length > 1 && at > 0 && <Steps at={at} count={hints.length} />}
        <button type="button" class="icon" aria-label={text('card.close')} onClick={actions.closeCard}>
          <Cross size={16} />
        </button>
      </header>
      <p class="feel">{text(`hint.${hint.kind}.feel`)}</p>
      <p class="old" lang={lang}>
        <del>{hint.phrase.quote}</del>
      </p>
      <Rewrites hint={hint} />
      <HintChoices hint={hint} />
    </div>
  );
}
