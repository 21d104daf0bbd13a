import { hurtsAnyway, isReading } from '../../lib/session/state.ts';
import { Cross } from '../parts/cross.tsx';
import { type SidebarProps, useActions, useSessionState, useText, useWords } from '../session.ts';
import { headline } from './headline.ts';

/** What the id of the words that say whose mail it is begins with: the session's own comes behind. */
export const WHOSE = 'whose-';

/** Whose mail the sidebar is about. */
function Whose() {
  const { text, locale } = useWords();
  const id = useSessionState((state) => state.id);
  const whose = useSessionState((state) => state.whose);
  if (!whose) return null;
  const to = new Intl.ListFormat(locale).format(whose.to);
  const words = to ? text('whose.to', { to }) : whose.subject || text('whose.new');
  return (
    <p class="whose" id={WHOSE + id} title={words}>
      {words}
    </p>
  );
}

/** The headline in words. It is announced when it changes, which is when a level does. */
export function Head({ isOneOfSeveral }: Pick<SidebarProps, 'isOneOfSeveral'>) {
  const { text, locale } = useWords();
  const status = useSessionState((state) => state.status);
  const judgement = useSessionState((state) => state.judgement);
  const hints = useSessionState((state) => state.hints.length);
  const order = useSessionState((state) => (state.order === 'sought' ? 'sought' : state.order !== null));
  const judged = () => {
    if (status === 'repair' && judgement) return headline(judgement, hints, text, locale);
    if (isReading({ status, judgement })) return text('headline.reading');
    return hurtsAnyway(status, hints) ? text('hints.title', { count: hints }) : text(`headline.${status}`);
  };
  const ordered = () => text(order === 'sought' ? 'headline.reading' : 'order.title');
  const words = order ? ordered() : judged();
  return (
    <header class="head">
      <div class="titles">
        {isOneOfSeveral && <Whose />}
        <h2 tabIndex={-1} aria-live="polite">
          {words}
        </h2>
      </div>
      <CloseButton />
    </header>
  );
}

function CloseButton() {
  const text = useText();
  const actions = useActions();
  return (
    <button type="button" class="icon" aria-label={text('sidebar.close')} onClick={actions.closeSidebar}>
      <Cross size={18} />
    </button>
  );
}
