import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, exceptWithin, joined, said } from './places.ts';

/** Talks down: "as I already said", "calm down", "per my last email". The milder ones hurt only in a repair. */
export const dismissive: Kind = {
  kind: 'dismissive',
  family: 'tone',
  find(draft, applies) {
    const all = except(said(draft, 'dismissive.talks-down'), 'dismissive.leave');
    const places = applies ? all : exceptWithin(all, 'dismissive.only-repair');
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'dismissive'),
};
