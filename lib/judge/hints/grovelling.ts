import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, joined, said } from './places.ts';

/** An apology out of measure: the client ends up comforting the sender. */
export const grovelling: Kind = {
  kind: 'grovelling',
  family: 'apology',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'grovelling.grovels', draft.sentences.filter(isSpoken)), 'grovelling.leave');
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'grovelling'),
};

/** A sign-off grovels too ("So so sorry,"). */
const isSpoken = ({ role }: { role: string }): boolean => role === 'body' || role === 'signoff';
