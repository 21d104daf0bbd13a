import { findAdmissions } from '../checks/own.ts';
import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/** Own busyness, staffing, tools or weather as the reason to be let off. Beside responsibility taken, a cause is honest. */
export const excuse: Kind = {
  kind: 'excuse',
  family: 'blame',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'excuse.reasons'), 'excuse.leave').filter((place) => !asks(place));
    if (!places.length || findAdmissions(draft).length) return [];
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'excuse'),
};
