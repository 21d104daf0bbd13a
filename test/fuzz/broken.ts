import { look, lookAfterFrame, lookUntil, type Seen, settle, type Wanted } from './in-page.ts';
import type { Seat } from './user.ts';

/** A promise that did not hold. */
export class Broken extends Error {
  readonly promise: string;
  constructor(promise: string, detail: string) {
    super(`${promise}\n${detail}`);
    this.promise = promise;
  }
}

/** Two texts where they begin to differ. */
export function apart(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `  wanted …${JSON.stringify(wanted.slice(from, at + 160))}\n  found  …${JSON.stringify(found.slice(from, at + 160))}`;
}

/** What is seen at a seat now. */
export async function see({ page, editor }: Seat): Promise<Seen> {
  const seen = await page.evaluate(look, editor.field);
  return { ...seen, html: editor.atRest?.(seen.html) ?? seen.html };
}

/** What is seen once it is what is wanted, or after `limit` ms. */
export const seeUntil = ({ page, editor }: Seat, wanted: Wanted, limit: number): Promise<Seen> =>
  page.evaluate(lookUntil, [editor.field, wanted, limit] as const);

/** What is seen once an editor has done what it puts off to the next frame. */
export const seeAfterFrame = ({ page, editor }: Seat): Promise<Seen> => page.evaluate(lookAfterFrame, editor.field);

/** Waits until the field holds this HTML. */
export async function holds(seat: Seat, promise: string, html: string, limit = 1500): Promise<Seen> {
  const seen = await seeUntil(seat, { html }, limit);
  if (seen.html !== html) throw new Broken(promise, apart(html, seen.html));
  return seen;
}

/** How long what is drawn must stay the same for Amends to count as done, in ms: longer than it waits after a key. */
const STILL = 110;
/** No longer than this is waited for rest, in ms. */
const PATIENCE = 4000;

/** What is seen once the page has come to rest. */
export const atRest = ({ page, editor }: Seat, still = STILL): Promise<Seen> =>
  page.evaluate(settle, [editor.field, still, PATIENCE] as const);

/** Nothing of Amends is in the field's own HTML, and no exception was thrown but what the editor throws by itself. */
export function checkField({ editor }: Seat, { html, tag }: Seen, errors: readonly string[]): void {
  if (/amends/i.test(html + tag)) throw new Broken('nothing of Amends is in the draft', `${tag}\n${html}`);
  const thrown = errors.filter((error) => !editor.throws?.test(error));
  if (thrown.length) throw new Broken('no exception is thrown', thrown.join('\n'));
}
