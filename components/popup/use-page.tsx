import { FileInput } from 'lucide-preact';
import type { Text } from '../../lib/interface.ts';

/** What came of taking a page: how much was found; `unreadable`; or that `nothing` was selected. */
export type PageTaken = { facts: number; letters: number } | 'unreadable' | 'nothing';

interface UsePageProps {
  text: Text;
  taken: PageTaken | null;
  onTake(what: 'page' | 'selection'): void;
}

function Outcome({ text, taken }: Pick<UsePageProps, 'text' | 'taken'>) {
  if (taken === null) return null;
  if (taken === 'unreadable') return <p class="refusal">{text('popup.page.unreadable')}</p>;
  if (taken === 'nothing') return <p class="refusal">{text('popup.selection.none')}</p>;
  return (
    <>
      <p class={taken.facts ? 'done' : 'refusal'}>{text('popup.page.taken', { count: taken.facts })}</p>
      {taken.letters > 0 && <p class="done">{text('popup.page.letters', { count: taken.letters })}</p>}
    </>
  );
}

/** Takes the facts of the page in the tab, or of what is selected on it. */
export function UsePage({ text, taken, onTake }: UsePageProps) {
  return (
    <section class="use-page" aria-label={text('popup.page')}>
      <p class="why">{text('popup.page.about')}</p>
      <div class="buttons">
        <button type="button" class="insert" onClick={() => onTake('page')}>
          <FileInput size={14} aria-hidden="true" />
          {text('popup.page')}
        </button>
        <button type="button" class="insert" onClick={() => onTake('selection')}>
          {text('popup.selection')}
        </button>
      </div>
      <div role="status">
        <Outcome text={text} taken={taken} />
      </div>
    </section>
  );
}
