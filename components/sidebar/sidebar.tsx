import { useEffect, useRef } from 'preact/hooks';
import { CHECKS } from '../../lib/judge/letter.ts';
import { hurtsAnyway, isReading, LETTER } from '../../lib/session/state.ts';
import { AskModel } from '../model/talk.tsx';
import { namedParts } from '../ring/name.ts';
import { type SidebarProps, useActions, useSessionState, useText, useWords } from '../session.ts';
import { Asks } from './asks.tsx';
import { Bill } from './bill.tsx';
import { CheckRow } from './check-row.tsx';
import { Footer } from './footer.tsx';
import { Head, WHOSE } from './head.tsx';
import { firstLacking } from './headline.ts';
import { HintList } from './hint-list.tsx';
import { Decide, Order, OrderButton } from './order.tsx';
import { Promises } from './promises.tsx';
import { Sources } from './sources.tsx';
import { Templates } from './templates.tsx';

/** The judgement of a repair: score and checks. */
function Checks() {
  const text = useText();
  const status = useSessionState((state) => state.status);
  const judgement = useSessionState((state) => state.judgement);
  if (status !== 'repair' || !judgement) return null;
  const opened = firstLacking(judgement);
  return (
    <>
      <Bill judgement={judgement} />
      <OrderButton />
      <AskModel id={LETTER} label={text('model.ask_letter')} />
      <ul class="checks">
        {CHECKS.map((check) => (
          <CheckRow key={check} check={check} result={judgement.checks[check]} open={check === opened} />
        ))}
      </ul>
    </>
  );
}

/** What a state that judges nothing means, and what the page does not show. */
function Remarks() {
  const { text, locale } = useWords();
  const status = useSessionState((state) => state.status);
  const missing = useSessionState((state) => state.missing);
  const unfound = useSessionState((state) => state.unfound);
  const isCalm = useSessionState(
    ({ status, hints, judgement }) =>
      status !== 'repair' && !hurtsAnyway(status, hints.length) && !isReading({ status, judgement }),
  );
  const { copyDiagnosis } = useActions();
  return (
    <>
      {isCalm && <p class="calm">{text(`calm.${status}`)}</p>}
      {(unfound || missing.length > 0) && (
        <div class="missing">
          <p>{unfound ? text('unfound') : text('missing', { parts: namedParts(missing, text, locale) })}</p>
          <button type="button" class="insert" title={text('diagnosis.about')} onClick={() => void copyDiagnosis()}>
            {text('diagnosis.copy')}
          </button>
        </div>
      )}
    </>
  );
}

/** All that Amends knows of a draft, beside its compose window. */
export function Sidebar({ place, isOneOfSeveral, notice }: SidebarProps) {
  const text = useText();
  const actions = useActions();
  const paused = useSessionState((state) => state.status === 'paused');
  const isOrdering = useSessionState((state) => state.order !== null);
  const byKey = useSessionState((state) => state.sidebarByKey);
  const isWhose = useSessionState((state) => state.whose !== null) && isOneOfSeveral;
  const id = useSessionState((state) => state.id);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    // A click leaves the focus in the draft; so does a sidebar that was open before.
    if (byKey) element.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [byKey]);
  const { left, top, width, height, shape } = place;
  const isStrip = shape === 'strip' || shape === 'cover';
  const foot = isOrdering ? <Decide /> : <Footer />;
  return (
    <aside
      ref={element}
      class={`sidebar ${shape}`}
      // biome-ignore lint/a11y/noRedundantRoles: the contract names the role
      role="complementary"
      aria-label={text('name')}
      aria-describedby={isWhose ? WHOSE + id : undefined}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && actions.closeSidebar()}
    >
      <Head isOneOfSeveral={isOneOfSeveral} />
      {notice}
      <div class="scroll">
        <Remarks />
        {isOrdering && <Order />}
        {!paused && !isOrdering && (
          <>
            <Checks />
            <HintList />
            <Asks />
            <Promises />
            <Sources />
            <Templates />
          </>
        )}
        {isStrip && foot}
      </div>
      {!isStrip && foot}
    </aside>
  );
}
