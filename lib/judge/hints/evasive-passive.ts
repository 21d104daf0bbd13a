import { findAdmissions } from '../checks/own.ts';
import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { mend } from '../rewrites/mend.ts';
import { meets } from '../spans.ts';
import { blameClient } from './blame-client.ts';
import { blameTeammate } from './blame-teammate.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, joined, said } from './places.ts';

/** Where somebody is blamed, in reading order. */
const blamed = (draft: Draft, applies: boolean): Span[] =>
  [blameTeammate, blameClient].flatMap((kind) => kind.find(draft, applies)).sort((a, b) => a.start - b.start);

/**
 * Nobody did it: "mistakes were made". Only where nobody owns the fault anywhere in the draft; where the sentence says
 * who is to blame, that is what hurts.
 */
export const evasivePassive: Kind = {
  kind: 'evasive-passive',
  family: 'blame',
  // "You left out the sofa, and the price was adjusted" blames, and hides who did it as well.
  others: (draft, applies) => blameTeammate.find(draft, applies),
  find(draft, applies) {
    if (!applies) return [];
    const places = except(said(draft, 'evasive-passive.passive'), 'evasive-passive.leave').filter(
      (place) => !asks(place),
    );
    if (!places.length || findAdmissions(draft).length) return [];
    const somebodys = blamed(draft, applies);
    const nobodys = places.filter(({ sentence }) => !meets(somebodys, sentence));
    return joined(draft, nobodys.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'evasive-passive'),
};
