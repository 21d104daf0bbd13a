import { findAdmissions } from '../checks/own.ts';
import type { Draft } from '../draft.ts';
import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, hitOf, joined, type Place, said, saidAsking, unasked } from './places.ts';

/** "That is not our fault", where neither an apology is taken back by it nor the client is blamed in the same sentence: those are told there. */
const denials = (draft: Draft): Place[] =>
  said(draft, 'excuse.denial').filter(
    ({ sentence: { reading } }) => !reading.has('own.apology') && !reading.has('blame-client.fault'),
  );

/** Own busyness, staffing, tools or weather as the reason to be let off, or the fault simply denied. Beside responsibility taken, a cause is honest. */
export const excuse: Kind = {
  kind: 'excuse',
  family: 'blame',
  // To what was learnt "not our fault" is much like "our fault".
  certain: (draft, applies) => (applies ? [...denials(draft).map(hitOf), ...saidAsking(draft, 'excuse')] : []),
  find(draft, applies) {
    if (!applies) return [];
    const reasons = except(said(draft, 'excuse.reasons'), 'excuse.leave');
    const places = unasked([...reasons, ...denials(draft)], 'excuse');
    if (!places.length || findAdmissions(draft).length) return [];
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'excuse'),
};
