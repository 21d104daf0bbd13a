import { findAdmissions } from '../checks/own.ts';
import { mend } from '../rewrites/mend.ts';
import { meets } from '../spans.ts';
import { blameClient } from './blame-client.ts';
import { blameTeammate } from './blame-teammate.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/**
 * Nobody did it: "mistakes were made". Only where nobody owns the fault anywhere in the draft; where the sentence says
 * who is to blame, that is what hurts.
 */
export const evasivePassive: Kind = {
  kind: 'evasive-passive',
  family: 'blame',
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'evasive-passive.passive'), 'evasive-passive.leave').filter(
      (place) => !asks(place),
    );
    if (!places.length || findAdmissions(draft).length) return [];
    const blamed = [blameTeammate, blameClient].map((kind) => kind.find(draft, applies));
    const nobodys = places.filter(({ sentence }) => !blamed.some((spans) => meets(spans, sentence)));
    return joined(draft, nobodys.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'evasive-passive'),
};
