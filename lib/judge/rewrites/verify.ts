import { findApplies } from '../applies.ts';
import { checks } from '../checks/index.ts';
import { type Draft, prepare } from '../draft.ts';
import type { Kind } from '../hints/kind.ts';
import type { HintKind, Span } from '../letter.ts';
import { LEVELS } from './levels.ts';

type Found = Map<HintKind, number>;

/** How many of each kind a draft has, and how far each check is, as numbers. */
function read(draft: Draft, kinds: Kind[], applies: boolean): { found: Found; levels: number[] } {
  const found: Found = new Map();
  const hints = kinds.flatMap((kind) => {
    const spans = kind.find(draft, applies);
    found.set(kind.kind, spans.length);
    return spans.map(({ start, end }) => ({
      kind: kind.kind,
      start,
      end,
      quote: draft.letter.draft.slice(start, end),
      rewrites: [],
    }));
  });
  return { found, levels: applies ? checks.map((check) => LEVELS[check.find(draft, hints).level]) : [] };
}

/** A draft with the sentences around a place alone, so that reading it costs the same however long the mail is. */
function around(draft: Draft, span: Span): Draft {
  const near = draft.sentences
    .filter(({ start, end }) => start < span.end && span.start < end)
    .map(({ paragraph }) => paragraph);
  const kept = draft.sentences.filter(({ paragraph }) => paragraph >= near[0]! && paragraph <= near.at(-1)!);
  return { ...draft, sentences: kept, body: kept.filter(({ role }) => role === 'body') };
}

/** Tells of a rewrite of one hint whether it mends: the hint is gone, none is new, and no check is worse. */
export function makeVerifier(
  draft: Draft,
  kinds: Kind[],
  applies: boolean,
): (kind: HintKind, span: Span, rewrite: string) => boolean {
  return (kind, span, rewrite) => {
    const before = read(around(draft, span), kinds, applies);
    const { start, end } = span;
    const text = draft.letter.draft;
    const changed = prepare(
      { ...draft.letter, draft: text.slice(0, start) + rewrite + text.slice(end) },
      draft.language,
    );
    // A draft that no longer reads as a repair would lose its checks.
    if (applies && !findApplies(changed)) return false;
    const after = read(around(changed, { start, end: start + Math.max(rewrite.length, 1) }), kinds, applies);
    return (
      kinds.every((each) => {
        const [was, is] = [before.found.get(each.kind) ?? 0, after.found.get(each.kind) ?? 0];
        return each.kind === kind ? is < was : is <= was;
      }) && after.levels.every((level, i) => level >= (before.levels[i] as number))
    );
  };
}
