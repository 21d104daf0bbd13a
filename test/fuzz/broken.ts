import { until } from '../browser/harness/until.ts';
import { look, rest, type Seen } from './in-page.ts';
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

/** Waits until the field holds this HTML. */
export async function holds(seat: Seat, promise: string, html: string, limit = 1500): Promise<void> {
  try {
    await until(
      promise,
      () => see(seat),
      (seen) => seen.html === html,
      limit,
    );
  } catch {
    throw new Broken(promise, apart(html, (await see(seat)).html));
  }
}

/** How long what is drawn must stay the same for Amends to count as done, in ms: longer than it waits after a key. */
const STILL = 110;
/** No longer than this is waited for rest, in ms. */
const PATIENCE = 4000;

/** What is seen once the page has come to rest. */
export async function atRest(seat: Seat, still = STILL): Promise<Seen> {
  await seat.page.evaluate(rest, [seat.editor.field, still, PATIENCE] as const);
  return see(seat);
}

/** Nothing of Amends is in the field's own HTML, and no exception was thrown. */
export function checkField({ html, tag }: Seen, errors: readonly string[]): void {
  if (/amends/i.test(html + tag)) throw new Broken('nothing of Amends is in the draft', `${tag}\n${html}`);
  if (errors.length) throw new Broken('no exception is thrown', errors.join('\n'));
}
