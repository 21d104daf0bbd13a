import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, joined, said, saidAsking, unasked } from './places.ts';

/** Fault put on the client: "you should have", "as you failed to send". */
export const blameClient: Kind = {
  kind: 'blame-client',
  family: 'blame',
  certain: (draft, applies) => (applies ? saidAsking(draft, 'blame-client') : []),
  find(draft, applies) {
    if (!applies) return [];
    const places = unasked(except(said(draft, 'blame-client.fault'), 'blame-client.leave'), 'blame-client');
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'blame-client'),
};
