import type { Source } from './source.ts';

/** So many sources lie on the shelf. */
const MOST = 12;
const DAY = 24 * 60 * 60 * 1000;
/** So long they lie there, in ms. */
const KEPT = 7 * DAY;

/** The shelf with a source in front: one of the same page is replaced, and the oldest go where there are too many. */
export const addSource = (shelf: readonly Source[], source: Source): Source[] =>
  [source, ...shelf.filter(({ id, url }) => id !== source.id && (!url || url !== source.url))].slice(0, MOST);

/** The shelf without one source. */
export const dropSource = (shelf: readonly Source[], id: string): Source[] => shelf.filter((one) => one.id !== id);

/** The shelf without what was taken more than a week before `now`, an ISO date-time, or at no time that can be read. */
export const dropOld = (shelf: readonly Source[], now: string): Source[] =>
  shelf.filter(({ taken }) => Date.parse(now) - Date.parse(taken) <= KEPT);
