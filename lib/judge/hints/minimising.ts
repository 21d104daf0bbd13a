import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, joined, said, saidAsking, unasked } from './places.ts';

/** The harm made small: "just a small glitch", "only two days", "no big deal". */
export const minimising: Kind = {
  kind: 'minimising',
  family: 'tone',
  certain: (draft, applies) => (applies ? saidAsking(draft, 'minimising') : []),
  find(draft, applies) {
    if (!applies) return [];
    const places = unasked(except(said(draft, 'minimising.small'), 'minimising.leave'), 'minimising');
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'minimising'),
};
