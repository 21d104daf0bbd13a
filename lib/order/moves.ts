import { PLACES } from './places.ts';

/** What moving needs to know of a unit. */
export interface Movable {
  place: number | null;
  fixed: boolean;
  start: number;
  end: number;
}

/** Heavier than any text: what is fixed stays. */
const FIXED = 1e9;

/** Where each step is first said, and the next word last: what a reader takes for the order of a letter. Indices in reading order. */
function anchorsOf(units: readonly Movable[]): number[] {
  const first = (place: number) => units.findIndex((unit) => unit.place === place);
  const [seen, owned] = [first(PLACES.acknowledge), first(PLACES.own)].map((at) => (at < 0 ? null : at));
  const explained = first(PLACES.explain);
  // An explanation is out of place only where it comes before all that the client waits to hear, and is not how the mail opens.
  const isEarly =
    explained > 0 &&
    (seen !== null || owned !== null) &&
    explained < Math.min(seen ?? units.length, owned ?? units.length);
  const followUp = units.findLastIndex(({ place }) => place === PLACES.follow_up);
  return [seen ?? -1, owned ?? -1, isEarly ? explained : -1, first(PLACES.solve), followUp]
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
}

/** The heaviest run of the anchors whose places do not go down: those that can stay. */
function heaviestRun(units: readonly Movable[], anchors: readonly number[]): Set<number> {
  const placeOf = (at: number) => (units[at] as Movable).place as number;
  const weightOf = (at: number) => {
    const { fixed, start, end } = units[at] as Movable;
    return fixed ? FIXED : end - start;
  };
  let heaviest: { weight: number; run: number[] } = { weight: 0, run: [] };
  const upTo: { weight: number; run: number[] }[] = [];
  for (const [i, at] of anchors.entries()) {
    const before = upTo
      .filter((_, j) => placeOf(anchors[j] as number) <= placeOf(at))
      .reduce((best, one) => (one.weight > best.weight ? one : best), { weight: 0, run: [] as number[] });
    upTo[i] = { weight: before.weight + weightOf(at), run: [...before.run, at] };
    if (upTo[i].weight > heaviest.weight) heaviest = upTo[i];
  }
  return new Set(heaviest.run);
}

/** Of some units those that do not stand in order, with what stands beside them for the same step. */
function outOfOrder(units: readonly Movable[]): Set<number> {
  const anchors = anchorsOf(units);
  const stays = heaviestRun(units, anchors);
  const moves = new Set<number>();
  for (const at of anchors) {
    if (stays.has(at)) continue;
    const isSame = (unit: Movable | undefined) => unit !== undefined && !unit.fixed && unit.place === units[at]?.place;
    for (let i = at; isSame(units[i]); i++) moves.add(i);
    for (let i = at; isSame(units[i]); i--) moves.add(i);
  }
  return moves;
}

/**
 * The units that have to move so that the steps are said in the order of `PLACES`: as few words as can be. What stands
 * beside a moved unit for the same step goes with it. Units without a place never move.
 * @returns indices into `units`, in reading order
 */
export function unitsToMove(units: readonly Movable[]): number[] {
  const moves = new Set<number>();
  // Once a step's first words are gone, others are its first: they have to stand in order as well.
  for (;;) {
    const rest = units.flatMap((unit, at) => (moves.has(at) ? [] : [{ ...unit, at }]));
    const more = outOfOrder(rest);
    if (!more.size) return [...moves].sort((a, b) => a - b);
    for (const at of more) moves.add((rest[at] as { at: number }).at);
  }
}

/** A thing in the letter as it is being put together. */
export interface Item {
  place: number | null;
  /** Things of one block stand in one paragraph. */
  block: number | string;
  /** Moved or new. */
  fresh: boolean;
  /** Nothing goes before it. */
  greets?: boolean;
  /** Nothing goes into it. */
  lists?: boolean;
  /** Nothing goes between it and what stands behind it. */
  opens?: boolean;
  /** The first title of a mail in sections: what is said in the letter itself stands above it. */
  heads?: boolean;
  /** At the foot, nothing goes behind it. */
  closes?: boolean;
  /** Only opens the mail: what is new goes behind it. */
  starts?: boolean;
  /** Only asks the client to be in touch: what is new goes before it. */
  invites?: boolean;
  /** A few last words that say nothing of the matter ("Enjoy the weekend!"). */
  parts?: boolean;
  /** Put in: of seeing and owning, it goes on in the paragraph that it stands behind. */
  isNew?: boolean;
  /** The sender takes the fault in it. */
  admits?: boolean;
  /** The sender promises something in it. */
  promises?: boolean;
}

/** Whether words of a step may join a paragraph of another one: seeing, owning and explaining read as one; a remedy and the next word stand apart. */
const mayJoin = (place: number, beside: number | null | undefined): boolean =>
  place === beside || (place <= PLACES.explain && typeof beside === 'number' && beside <= PLACES.explain);

const hasPlace = (item: Item | undefined, is: (place: number) => boolean): boolean =>
  item !== undefined && item.place !== null && is(item.place);

/** The index before which a thing may go that was to go before another: never between an announcement and its list, nor before the line that greets. */
export function allowed(items: readonly Item[], before: number): number {
  let at = before;
  while (at > 0 && items[at - 1]?.opens) at -= 1;
  return Math.max(at, items[0]?.greets ? 1 : 0);
}

/** Where a step goes: behind the first words of those before it, a remedy before the last of the next words, those to the end. */
function indexFor(items: readonly Item[], place: number): number {
  const end = items.findLastIndex(({ closes }) => !closes) + 1;
  if (place === PLACES.follow_up) return end;
  const later = (at: number) => hasPlace(items[at], (other) => other > place);
  const firsts = items.findLastIndex(
    (item, at) =>
      hasPlace(item, (other) => other < place) && items.findIndex((other) => other.place === item.place) === at,
  );
  let at = items.findIndex((_, index) => index > firsts && later(index));
  if (place === PLACES.solve) {
    at = items.findLastIndex((_, index) => later(index));
    while (later(at - 1)) at -= 1;
  }
  if (at < 0) at = items.findLastIndex((item) => hasPlace(item, (other) => other <= place)) + 1 || -1;
  const head = items.findIndex(({ heads }) => heads);
  if (at < 0) at = head > 0 ? head : end;
  // What has no step belongs to what comes behind it rather than to what is put in.
  if (firsts >= 0 && place < PLACES.solve) while (at - 1 > firsts && items[at - 1]?.place === null) at -= 1;
  // No paragraph is broken where it goes on with what belongs to no step.
  while (at > 0 && items[at]?.place === null && items[at]?.block === items[at - 1]?.block && !items[at]?.closes)
    at += 1;
  return allowed(items, at);
}

/** Puts an item where its place says, or before an index. It joins the paragraph there where both are of a kind, or where it would break one in two. */
export function put<One extends Item>(
  items: readonly One[],
  item: One,
  at = indexFor(items, item.place as number),
): One[] {
  const place = item.place as number;
  const [before, after] = [items[at - 1], items[at]];
  const splits = before !== undefined && before.block === after?.block && !after.closes;
  const goesOn = item.isNew && place <= PLACES.own && before?.place === null && !before.greets && !before.starts;
  // A line that only greets stands alone.
  const isApart = before?.greets && before.block !== after?.block;
  const joinsBefore =
    before !== undefined && !before.lists && !isApart && (splits || goesOn || mayJoin(place, before.place));
  const joined = joinsBefore ? before : !splits && !after?.lists && mayJoin(place, after?.place) ? after : undefined;
  return [...items.slice(0, at), { ...item, block: joined?.block ?? item.block }, ...items.slice(at)];
}
