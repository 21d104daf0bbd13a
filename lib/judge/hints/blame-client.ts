import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/** Fault put on the client: "you should have", "as you failed to send". */
export const blameClient: Kind = {
  kind: 'blame-client',
  family: 'blame',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'blame-client.fault'), 'blame-client.leave').filter((place) => !asks(place));
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'blame-client'),
};
