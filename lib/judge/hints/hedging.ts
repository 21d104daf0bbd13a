import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/** No confidence in the plan: "hopefully", "I think maybe", "we might be able to". */
export const hedging: Kind = {
  kind: 'hedging',
  family: 'promise',
  find(draft, applies) {
    if (!applies) return [];
    // "I think we might manage Friday?" asks nothing.
    const places = except(said(draft, 'hedging.wavers'), 'hedging.leave').filter(
      (place) => !asks(place) || place.sentence.reading.has('hedging.own-plan'),
    );
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'hedging'),
};
