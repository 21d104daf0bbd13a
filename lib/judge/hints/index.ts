import type { Draft } from '../draft.ts';
import type { Hint } from '../letter.ts';
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

/** All hints of a draft, in reading order, each with its rewrites. */
export function findHints(draft: Draft, applies: boolean): Hint[] {
  const text = draft.letter.draft;
  return kinds
    .flatMap((kind) =>
      kind.find(draft, applies).map((span) => ({
        kind: kind.kind,
        quote: text.slice(span.start, span.end),
        start: span.start,
        end: span.end,
        rewrites: kind.rewrite(draft, span),
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
