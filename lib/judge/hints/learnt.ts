import { findAdmissions } from '../checks/own.ts';
import type { Draft } from '../draft.ts';
import { decide, EVASIONS, type Found, mayBeSaid } from '../learnt/decide.ts';
import { findSays, type Says } from '../learnt/says.ts';
import { HINT_KINDS, type HintKind, type Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { meets, overlapping } from '../spans.ts';
import type { Kind } from './kind.ts';
import { joined, stretches } from './places.ts';

const innocentOf = remember(({ kind, innocent = [] }: Kind) => [`${kind}.leave`, ...innocent]);
/** What the sentences say, by where they stand. */
const placesOf = remember((all: readonly Says[]) =>
  all.map((says) => ({ start: says.sentence.start, end: says.sentence.end, says })),
);
/** A cue of a language for what is this kind nearly whatever was learnt of such sentences: learning knows no names, to it "Jared forgot" is like "we forgot". */
const plainOf = remember(({ kind }: Kind) => `${kind}.plain`);
const questionOf = remember(({ kind }: Kind) => `hint.${kind}`);

/**
 * Where a kind stands in a draft: what its rules find, without what sentences like it say innocently, and with the sentences
 * that say it in words which no rule has. The rules' own places where nothing was learnt.
 */
export function findPlaces(kind: Kind, draft: Draft, applies: boolean): Span[] {
  const places = placesIn(draft, kind, applies);
  return kind.goesOn ? stretches(draft, places, kind.goesOn) : places;
}

/** Who hurts in one sentence does so in another: beside a hint, what is as likely as this to hurt does, too. On hands kept aside three in four of these do. */
const LIKELY = 0.4;

/** Who owns the fault in a sentence has said the better words. */
const OWNS = ['own.admits', 'own.apology'];

/** The kind that a sentence is likeliest to be of; null where it is not `LIKELY` to be of any, or owns the fault. */
const likeliest = ({ of, sentence: { reading } }: Says): HintKind | null => {
  if (OWNS.some((cue) => reading.has(cue))) return null;
  const best = HINT_KINDS.reduce((top, kind) => (of(kind) > of(top) ? kind : top));
  return of(best) >= LIKELY ? best : null;
};

/**
 * The places of all kinds in a draft, in the order of the kinds.
 * @param hurts whether the draft hurts in any place; told by the draft itself unless given
 */
export function findAllPlaces(kinds: readonly Kind[], draft: Draft, applies: boolean, hurts?: boolean): Span[][] {
  const found = kinds.map((kind) => findPlaces(kind, draft, applies));
  if (!applies || !(hurts ?? found.some((places) => places.length))) return found;
  const owned = findAdmissions(draft).length > 0;
  const isFree = ({ sentence }: Says) => !found.some((places) => meets(places, sentence));
  const more = Map.groupBy(findSays(draft).filter(isFree), likeliest);
  return found.map((places, at) => {
    const kind = kinds[at] as Kind;
    const likely = owned && EVASIONS.has(kind.kind) ? [] : (more.get(kind.kind) ?? []);
    const said = likely.filter((says) => mayBeSaid(says, innocentOf(kind)));
    return said.length
      ? joined(draft, [...places, ...said.map(({ sentence: { start, end } }) => ({ start, end }))])
      : places;
  });
}

function placesIn(draft: Draft, kind: Kind, applies: boolean): Span[] {
  const found = kind.find(draft, applies);
  const all = findSays(draft);
  if (!all.length) return found;
  const owned = findAdmissions(draft).length > 0;
  const question = questionOf(kind);
  const says = (one: Says, rules: Found) => decide(draft.language, question, kind.kind, rules, one, owned);
  const certain = kind.certain?.(draft, applies) ?? [];
  const plain = kind.plain?.(draft) ?? [];
  const isPlain = (span: Span) =>
    meets(plain, span) || overlapping(draft.body, span).some(({ reading }) => reading.has(plainOf(kind)));
  const places = placesOf(all);
  const stands = (span: Span) => {
    const around = overlapping(places, span);
    const rules = isPlain(span) ? 'plain' : 'found';
    return !around.length || meets(certain, span) || around.some((one) => says(one.says, rules));
  };
  const kept = found.filter(stands);
  // What hurts in everyday mail too is told by its words alone.
  if (!applies) return kept;
  const maybe = all.filter(
    (one) => says(one, 'nothing') && mayBeSaid(one, innocentOf(kind)) && !meets(found, one.sentence),
  );
  const others = maybe.length ? (kind.others?.(draft, applies) ?? []) : [];
  const more = maybe.filter(({ sentence }) => !meets(others, sentence));
  return more.length ? joined(draft, [...kept, ...more.map(({ sentence: { start, end } }) => ({ start, end }))]) : kept;
}
