import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/** The harm made small: "just a small glitch", "only two days", "no big deal". */
export const minimising: Kind = {
  kind: 'minimising',
  family: 'tone',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'minimising.small'), 'minimising.leave').filter((place) => !asks(place));
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'minimising'),
};
