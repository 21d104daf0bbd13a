import { findAdmissions } from '../checks/own.ts';
import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/** Nobody did it: "mistakes were made". Only where nobody owns the fault anywhere in the draft. */
export const evasivePassive: Kind = {
  kind: 'evasive-passive',
  family: 'blame',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'evasive-passive.passive'), 'evasive-passive.leave').filter(
      (place) => !asks(place),
    );
    if (!places.length || findAdmissions(draft).length) return [];
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'evasive-passive'),
};
