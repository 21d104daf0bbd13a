import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, offersNothing, said } from './places.ts';

/** What nobody can promise: "never again", "guaranteed", "100 %". */
export const overpromise: Kind = {
  kind: 'overpromise',
  goesOn: offersNothing,
  family: 'promise',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'overpromise.swears'), 'overpromise.purpose').filter((place) => !asks(place));
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'overpromise'),
};
