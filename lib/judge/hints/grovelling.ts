import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { expressionsOf } from '../rewrites/expressions.ts';
import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, joined, offersNothing, said } from './places.ts';

/** An apology out of measure: the client ends up comforting the sender. */
export const grovelling: Kind = {
  kind: 'grovelling',
  family: 'apology',
  goesOn: offersNothing,
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'grovelling.grovels', draft.sentences.filter(isSpoken)), 'grovelling.leave');
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'grovelling', boasted(draft, span)),
};

/** The place of which one calls oneself the worst ("the worst cook in Riga"): its name may go. */
function boasted({ letter, language }: Draft, { start, end }: Span): string {
  return expressionsOf(language).boasts?.exec(letter.draft.slice(start, end))?.[1] ?? '';
}

/** A sign-off grovels too ("So so sorry,"). */
const isSpoken = ({ role }: { role: string }): boolean => role === 'body' || role === 'signoff';
