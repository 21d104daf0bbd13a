import { MessageSquare } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ModelTalk, textOf } from '../../lib/session/state.ts';
import { Pieces } from '../parts/pieces.tsx';
import { useActions, useSessionState, useWords } from '../session.ts';

interface AskModelProps {
  /** A hint's, or `LETTER`. */
  id: string;
  /** What the button says. */
  label: string;
}

/** The name of the model, as it is told to the user. */
function useModelName(): string {
  const { text } = useWords();
  return useSessionState((state) => state.model) || text('model.built_in');
}

/** What is to be sent, before the first time: the sender's words in sight, Amends' own folded. */
function Consent({ prompt: { system, user } }: { prompt: ModelTalk['prompt'] }) {
  const { text } = useWords();
  const actions = useActions();
  return (
    <>
      <p>{text('model.sends', { where: useModelName() })}</p>
      <p class="preview">{user}</p>
      <details class="rest">
        <summary>{text('model.instructions')}</summary>
        <p class="preview">{system}</p>
      </details>
      <Buttons>
        <button type="button" class="insert" onClick={actions.agreeToModel}>
          {text('model.send')}
        </button>
        <button type="button" class="plain" onClick={actions.stopModel}>
          {text('model.not_now')}
        </button>
      </Buttons>
    </>
  );
}

const Buttons = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>;

/** Why there is nothing to offer. */
function Outcome({ talk: { is, reason, detail, facts } }: { talk: ModelTalk }) {
  const { text, locale } = useWords();
  const where = useModelName();
  const named = new Intl.ListFormat(locale).format(facts.map((fact) => text('model.fact', { fact })));
  return (
    <>
      <p>
        {is === 'refused'
          ? text(`model.refused.${reason}`, { facts: named })
          : text(`model.failed.${reason}`, { where })}
      </p>
      {detail && <p class="why">{text('model.said', { detail })}</p>}
    </>
  );
}

/** An answer that holds: a click puts it in. */
function Offered({ talk: { pieces } }: { talk: ModelTalk }) {
  const { text } = useWords();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  const rewrite = textOf(pieces);
  return (
    <button
      type="button"
      class="rewrite letter"
      lang={lang}
      aria-label={text('rewrite.use', { rewrite })}
      onClick={actions.takeAnswer}
    >
      <Pieces pieces={pieces} />
    </button>
  );
}

function Talk({ talk }: { talk: ModelTalk }) {
  const { text } = useWords();
  const actions = useActions();
  const where = useModelName();
  const isWaiting = talk.is === 'waiting';
  return (
    <div class="talk" data-model={talk.is}>
      {talk.is === 'ask' && <Consent prompt={talk.prompt} />}
      {isWaiting && <p class="preview">{talk.text || '…'}</p>}
      {talk.is === 'offered' && <Offered talk={talk} />}
      <div role="status">
        {isWaiting && <p class="why">{text('model.waiting', { where })}</p>}
        {talk.is === 'offered' && <p class="why">{text('model.offered')}</p>}
        {(talk.is === 'refused' || talk.is === 'failed') && <Outcome talk={talk} />}
      </div>
      {talk.is !== 'ask' && (
        <Buttons>
          {!isWaiting && (
            <button type="button" class="plain" onClick={() => actions.askModel(talk.id)}>
              {text('model.again')}
            </button>
          )}
          <button type="button" class="plain" onClick={actions.stopModel}>
            {text(isWaiting ? 'model.stop' : 'model.close')}
          </button>
        </Buttons>
      )}
    </div>
  );
}

/** Asks the model of the user's own, where one is connected, and shows what comes. */
export function AskModel({ id, label }: AskModelProps) {
  const actions = useActions();
  const isConnected = useSessionState((state) => state.model !== null);
  const talk = useSessionState((state) => (state.talk?.id === id ? state.talk : null));
  const place = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // The button that a key pressed is gone: the next one takes the focus.
    if (!byKey.current) return;
    const root = place.current?.getRootNode() as ShadowRoot | undefined;
    if (!root?.activeElement) place.current?.querySelector('button')?.focus();
  }, [talk?.is]);
  if (!isConnected) return null;
  return (
    <div
      ref={place}
      class="ask-model"
      onClickCapture={(event) => {
        byKey.current = event.detail === 0;
      }}
    >
      {talk ? (
        <Talk talk={talk} />
      ) : (
        <button type="button" class="plain ask" onClick={() => actions.askModel(id)}>
          <MessageSquare size={14} aria-hidden="true" />
          {label}
        </button>
      )}
    </div>
  );
}
