import { allowed, type Item } from './moves.ts';
import { PLACES } from './places.ts';

/** Past the things that go on with the one before in its paragraph, as `isMore` says. */
function past(items: readonly Item[], from: number, isMore: (item: Item) => boolean): number {
  let at = from + 1;
  while (items[at] && items[at]?.block === items[from]?.block && isMore(items[at] as Item)) at += 1;
  return at;
}

/** Behind what only opens a mail ("Thank you for your mail."), or addresses the client. */
const behindHead = (items: readonly Item[]): number => {
  const at = items.findIndex(({ greets, starts }) => !greets && !starts);
  return at < 0 ? items.length : at;
};

const isTold = ({ place, closes, invites, promises }: Item): boolean =>
  !closes && !invites && !promises && (place === null || place < PLACES.solve);

/** Behind what tells of the matter: the first paragraph, up to what is done about it; all of it where it begins with that. */
function behindTold(items: readonly Item[]): number {
  const head = behindHead(items);
  const [first] = items.slice(head);
  if (!first) return head;
  // Whoever has told nothing yet has nothing to be sorry for.
  return isTold(first) ? past(items, head, isTold) : past(items, head, ({ closes, invites }) => !closes && !invites);
}

/** Seeing and owning stand side by side; the missing half of one behind the other half. */
function placeToOwn(items: readonly Item[], place: number, isAnswer: boolean): number {
  const admitted = place === PLACES.own ? items.findIndex(({ admits }) => admits) : -1;
  if (admitted >= 0) return admitted + 1;
  const other = place === PLACES.own ? PLACES.acknowledge : PLACES.own;
  const own = items.findIndex((item) => item.place === place);
  if (own >= 0) return past(items, own, (item) => item.place === place);
  const beside = items.findIndex((item) => item.place === other);
  // Owning comes once all is told.
  if (beside >= 0) return past(items, beside, (item) => (place === PLACES.own ? isTold(item) : item.place === other));
  // Who answers is answering what the client has told: "this" is that.
  return isAnswer ? behindHead(items) : behindTold(items);
}

/** A remedy stands before the next words, those behind the remedy; both before an invitation or a leave. */
function placeToSolve(items: readonly Item[], place: number): number {
  const tail = items.findLastIndex(({ closes, invites }) => !closes && !invites) + 1;
  const isNext = (item: Item | undefined) => item?.place === PLACES.follow_up && !item.invites;
  const last = items.findLastIndex(
    (item) => isNext(item) || (place === PLACES.follow_up && item.place === PLACES.solve),
  );
  if (last < 0) return tail;
  // The next word is the last one: behind what else is told of the remedy, too.
  if (place === PLACES.follow_up) {
    const behind = past(items, last, ({ closes, invites }) => !closes && !invites);
    const end = items.findIndex(
      ({ place, closes, invites, parts }, at) => at >= behind && (place !== null || closes || invites || parts),
    );
    return end < 0 ? items.length : end;
  }
  let at = last;
  while (isNext(items[at - 1])) at -= 1;
  // "I am on the road until three. I'll ring you then." is told in one.
  while (items[at - 1]?.place === null && items[at - 1]?.block === items[at]?.block) at -= 1;
  return at;
}

/**
 * Where a new sentence goes among what a letter has: an index, before which. Nothing comes between what announces and what is
 * announced, before the line that greets, or, of seeing and owning, below a title.
 * @param isAnswer whether the letter answers one in which the client tells what happened
 */
export function placeNew(items: readonly Item[], place: number, isAnswer: boolean): number {
  const owns = place <= PLACES.own;
  let at = owns ? placeToOwn(items, place, isAnswer) : placeToSolve(items, place);
  const title = items.findIndex(({ heads }) => heads);
  if (owns && title > 0) at = Math.min(at, title);
  return allowed(items, at);
}
