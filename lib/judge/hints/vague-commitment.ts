import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { asks, clauseOf, except, exceptWithin, joined, type Place, said } from './places.ts';

/** Whether the sentence says when: by a date or an hour, or by a slot for one. "We'll do our best by Friday" still says nothing. */
const isTimed = ({ sentence: { reading } }: Place): boolean =>
  !reading.has('vague-commitment.never-firm') && (reading.has('common.when') || reading.has('hints.slot'));

/** An action or a time that can't be checked, offered as the remedy or as its time: "soon", "look into it". */
export const vagueCommitment: Kind = {
  kind: 'vague-commitment',
  family: 'promise',
  innocent: ['common.when', 'hints.slot'],
  find(draft, applies) {
    if (!applies) return [];
    const times = exceptWithin(said(draft, 'vague-commitment.time'), 'vague-commitment.other-times').filter(
      ({ sentence }) => sentence.reading.has('vague-commitment.future'),
    );
    const deeds = except(said(draft, 'vague-commitment.deeds'), 'vague-commitment.leave');
    const places = [...times, ...deeds].filter((place) => !asks(place) && !isTimed(place));
    return joined(draft, places.map(clauseOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'vague-commitment'),
};
