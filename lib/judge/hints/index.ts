import type { Draft } from '../draft.ts';
import type { Hint, HintKind, Span } from '../letter.ts';
import { deletable } from '../rewrites/place.ts';
import { makeVerifier } from '../rewrites/verify.ts';
import { apologyBut } from './apology-but.ts';
import { blameClient } from './blame-client.ts';
import { blameTeammate } from './blame-teammate.ts';
import { conditionalApology } from './conditional-apology.ts';
import { dismissive } from './dismissive.ts';
import { evasivePassive } from './evasive-passive.ts';
import { excuse } from './excuse.ts';
import { grovelling } from './grovelling.ts';
import { heated } from './heated.ts';
import { hedging } from './hedging.ts';
import type { Kind } from './kind.ts';
import { minimising } from './minimising.ts';
import { overpromise } from './overpromise.ts';
import { vagueCommitment } from './vague-commitment.ts';

/** Every kind of hint. A new kind is a file and a line here. */
export const kinds: Kind[] = [
  blameTeammate,
  blameClient,
  conditionalApology,
  apologyBut,
  evasivePassive,
  minimising,
  excuse,
  overpromise,
  vagueCommitment,
  hedging,
  heated,
  dismissive,
  grovelling,
];

/** Rewrites of a place, those kept that mend; where deleting mends, the place takes in the space or comma beside it. */
function offer(
  draft: Draft,
  kind: Kind,
  place: Span,
  mends: (kind: HintKind, span: Span, rewrite: string) => boolean,
): Hint {
  const text = draft.letter.draft;
  const words = kind.rewrite(draft, place);
  const gone = words.includes('') ? deletable(draft, place) : null;
  const deletes = gone && mends(kind.kind, gone, '') ? gone : null;
  const span = deletes ?? place;
  const [left, right] = [text.slice(span.start, place.start), text.slice(place.end, span.end)];
  const rewrites = words
    .filter((rewrite) => (rewrite ? mends(kind.kind, place, rewrite) : deletes))
    .map((rewrite) => rewrite && left + rewrite + right);
  return { kind: kind.kind, quote: text.slice(span.start, span.end), start: span.start, end: span.end, rewrites };
}

/** All hints of a draft, in reading order, each with its rewrites. */
export function findHints(draft: Draft, applies: boolean): Hint[] {
  const mends = makeVerifier(draft, kinds, applies);
  return kinds
    .flatMap((kind) => kind.find(draft, applies).map((place) => offer(draft, kind, place, mends)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
