import type { OpenedInterface } from '../../components/session.ts';
import type { Desk } from '../../lib/session/desk.ts';
import { SHARED_AS } from '../../lib/shared.ts';

/** What the desk's script hands to the coach. */
export interface Handed {
  desk: Desk;
  opened: OpenedInterface;
}

/*
 * Both scripts run in one world of the page's frame, which the page does not share. By symbols, for a page's element of an id
 * is a global's name here too.
 */
const HANDED = Symbol.for('amends.handed');
const SHARED = Symbol.for(SHARED_AS);
interface World {
  [HANDED]?: Handed;
  [SHARED]?: Record<string, Record<string, unknown>>;
}
const world = globalThis as World;

/** Hands the desk to the coach that has asked for it. */
export const handOver = (handed: Handed): void => {
  world[HANDED] = handed;
};

/** Takes what was handed over, once; null where there is nothing. */
export function takeHanded(): Handed | null {
  const handed = world[HANDED] ?? null;
  delete world[HANDED];
  return handed;
}

/** Lets the desk's script use parts of the coach's: `wxt.config.ts` has its imports read from here. */
export const share = (shared: Record<string, Record<string, unknown>>): void => {
  world[SHARED] = shared;
};
