import type { ShownHint } from '../../lib/session/state.ts';
import { useActions, useSessionState, useWords } from '../session.ts';
import { findChange } from './change.ts';
import { DayChips } from './day-chips.tsx';
import { Words } from './words.tsx';

/** The rewrites of a hint as buttons, each the new wording with what it adds set off. */
export function Rewrites({ hint }: { hint: ShownHint }) {
  const { text, locale } = useWords();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  if (hint.rewrites.length === 0) return <p class="instead">{text(`hint.${hint.kind}.instead`)}</p>;
  return (
    <ul class="rewrites" aria-label={text('rewrite.list')}>
      {hint.rewrites.map((rewrite, index) => {
        const { before, added, after } = findChange(hint.quote, rewrite, lang ?? locale);
        const Added = /[\p{L}\p{N}]/u.test(before + after) ? 'ins' : 'span';
        return (
          <li key={rewrite}>
            <button
              type="button"
              class="rewrite"
              lang={rewrite ? lang : undefined}
              aria-label={
                rewrite ? text('rewrite.use', { rewrite }) : text('rewrite.delete_phrase', { quote: hint.phrase.quote })
              }
              onClick={() => actions.applyRewrite(hint.id, index)}
            >
              {rewrite ? (
                <>
                  {before}
                  <Added>
                    <Words text={added} />
                  </Added>
                  {after}
                </>
              ) : (
                text('rewrite.delete')
              )}
            </button>
            <DayChips hint={hint} index={index} />
          </li>
        );
      })}
    </ul>
  );
}
