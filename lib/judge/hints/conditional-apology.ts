import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, joined, said } from './places.ts';

/** An apology that doubts the harm: "sorry if", "any inconvenience this may have caused". */
export const conditionalApology: Kind = {
  kind: 'conditional-apology',
  family: 'apology',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'conditional-apology.doubts'), 'conditional-apology.leave');
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'conditional-apology'),
};
