import type { Draft } from '../draft.ts';
import type { Hint } from '../letter.ts';
import type { Kind } from './kind.ts';

/** Every kind of hint. A new kind is a file and a line here. */
export const kinds: Kind[] = [];

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
