import type { ShownHint } from '../../lib/session/state.ts';
import { AskModel } from '../model/talk.tsx';
import { useActions, useSessionState, useText, useWords } from '../session.ts';
import { findChange, withoutLead } from './change.ts';
import { DayChips } from './day-chips.tsx';
import { Words } from './words.tsx';

/** The rewrites that Amends has of itself, each the new wording with what it adds set off. */
function OwnRewrites({ hint }: { hint: ShownHint }) {
  const { text, locale } = useWords();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  if (hint.rewrites.length === 0) return <p class="instead">{text(`hint.${hint.kind}.instead`)}</p>;
  return (
    <ul class="rewrites" aria-label={text('rewrite.list')}>
      {hint.rewrites.map((rewrite, index) => {
        const { before, added, after } = findChange(withoutLead(hint.quote), withoutLead(rewrite), lang ?? locale);
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

/** What to write instead of a hint's words: rewrites as buttons, and the model of the user's own where one is connected. */
export function Rewrites({ hint }: { hint: ShownHint }) {
  const text = useText();
  return (
    <>
      <OwnRewrites hint={hint} />
      <AskModel id={hint.id} label={text('model.ask')} />
    </>
  );
}
