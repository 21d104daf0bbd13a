import { CornerDownLeft, ListOrdered } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { foundOrder, LETTER, type OrderChange } from '../../lib/session/state.ts';
import { AskModel } from '../model/talk.tsx';
import { withoutLead } from '../parts/change.ts';
import { Pieces } from '../parts/pieces.tsx';
import { Words } from '../parts/words.tsx';
import { useActions, useSessionState, useText, useWords } from '../session.ts';
import { Section } from './section.tsx';

/** A key that pressed a button which then goes needs another place: the headline. */
function keepFocus(event: MouseEvent): void {
  const sidebar = (event.currentTarget as Element).closest('aside');
  if (event.detail === 0) sidebar?.querySelector<HTMLElement>('h2')?.focus();
}

/** Asks for the whole letter. */
export function OrderButton() {
  const text = useText();
  const actions = useActions();
  return (
    <button
      type="button"
      class="insert wide"
      onClick={(event) => {
        keepFocus(event);
        actions.openOrder();
      }}
    >
      <ListOrdered size={14} aria-hidden="true" />
      {text('order.open')}
    </button>
  );
}

/** What a change does, in the draft's own words. */
function ChangeWords({ change }: { change: OrderChange }) {
  const text = useText();
  if (change.is !== 'rewrite')
    return (
      <span class="change-words">
        <Words text={change.text} />
      </span>
    );
  return (
    <span class="change-words">
      <del>{withoutLead(change.before)}</del>{' '}
      {change.text ? <Words text={withoutLead(change.text)} /> : <em>{text('rewrite.delete')}</em>}
    </span>
  );
}

function ChangeRow({ change, movable }: { change: OrderChange; movable: boolean }) {
  const { text } = useWords();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  const id = useId();
  const what =
    change.is === 'rewrite'
      ? text(`hint.${change.kind}.title`)
      : text(`order.${change.is}`, { step: change.check ? text(`check.${change.check}.name`) : text('order.reason') });
  return (
    <li class="change" data-change={change.is}>
      <input
        type="checkbox"
        id={id}
        checked={change.taken}
        disabled={change.is === 'move' && !movable}
        onChange={({ currentTarget }) => actions.takeChange(change.id, currentTarget.checked)}
      />
      <label for={id}>
        <b>{what}</b>
        <span lang={lang}>
          <ChangeWords change={change} />
        </span>
      </label>
    </li>
  );
}

/** The draft put in order: each change to be taken or left, and the mail as it then reads. */
export function Order() {
  const text = useText();
  const order = useSessionState(foundOrder);
  const lang = useSessionState((state) => state.judgement?.lang);
  if (!order) return null;
  const { changes, pieces, movable, stays, stale } = order;
  const ask = <AskModel id={LETTER} label={text('model.ask_letter')} />;
  return (
    <div class="order" aria-busy={stale}>
      <p class="why">{text(changes.length ? 'order.about' : 'notice.inOrder')}</p>
      {!movable && <p class="missing">{text('order.formatted')}</p>}
      {changes.length > 0 && (
        <Section title={text('order.changes', { count: changes.length })}>
          <ul class="changes">
            {changes.map((change) => (
              <ChangeRow key={change.id} change={change} movable={movable} />
            ))}
          </ul>
        </Section>
      )}
      {stays.length > 0 && (
        <Section title={text('order.stays', { count: stays.length })}>
          <ul class="changes" lang={lang}>
            {stays.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Section>
      )}
      {changes.length > 0 ? (
        <Section title={text('order.then')}>
          <p class="letter" lang={lang}>
            <Pieces pieces={pieces} />
          </p>
          {ask}
        </Section>
      ) : (
        ask
      )}
    </div>
  );
}

/** Writes the order into the draft, or leaves that as it is; at the sidebar's foot, in sight of all changes. */
export function Decide() {
  const text = useText();
  const actions = useActions();
  const taken = useSessionState((state) => foundOrder(state)?.changes.some((change) => change.taken));
  // Of a draft that has changed meanwhile another order is on its way: nothing is written that was not seen.
  const stale = useSessionState((state) => foundOrder(state)?.stale);
  return (
    <footer class="decide">
      <button type="button" class="insert" disabled={!taken || stale} onClick={() => actions.applyOrder()}>
        <CornerDownLeft size={14} aria-hidden="true" />
        {text('order.use')}
      </button>
      <button
        type="button"
        class="plain"
        onClick={(event) => {
          keepFocus(event);
          actions.closeOrder();
        }}
      >
        {text('order.back')}
      </button>
    </footer>
  );
}
