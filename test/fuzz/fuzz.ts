import { Broken } from './broken.ts';
import type { Editor } from './editors.ts';
import type { Seats, Taken } from './seats.ts';
import { runSequence } from './sequence.ts';
import { type Sequence, type Step, sequenceOf } from './steps.ts';
import { runTwins } from './twins.ts';

/** A sequence that broke a promise, with as few steps as still do. */
export interface Failure {
  editor: string;
  seed: number;
  beginning: string;
  steps: Step[];
  promise: string;
  detail: string;
  /** Whether it broke again on a fresh page: else what came before has a part in it. */
  again: boolean;
}

/** After so many sequences a page is loaded anew. */
export const FRESH_AFTER = 50;

/** Of so many sequences one is done again beside the same editor without Amends. */
const TWIN_OF = 4;

/** What a sequence broke on a seat; null where all held. */
async function attempt(seats: Seats, seat: Taken, sequence: Sequence): Promise<Broken | null> {
  try {
    await runSequence(seat, seat.errors, sequence);
    if (sequence.seed % TWIN_OF === 0)
      await runTwins(seat, seat.errors, await seats.takeWithout(seat.editor), sequence);
    return null;
  } catch (error) {
    if (error instanceof Broken) return error;
    // What the page threw may tell why.
    return new Broken('the page can be driven', [(error as Error).stack, ...seat.errors].join('\n'));
  }
}

async function onFreshPage(seats: Seats, editor: Editor, sequence: Sequence): Promise<Broken | null> {
  const seat = await seats.take(editor);
  const broken = await attempt(seats, seat, sequence);
  await seat.page.close();
  return broken;
}

/** Leaves steps out, one at a time, as long as the same promise breaks. */
async function shrink(seats: Seats, editor: Editor, sequence: Sequence, first: Broken) {
  let [kept, broken] = [sequence, first];
  for (let at = kept.steps.length - 1; at >= 0; at -= 1) {
    const fewer = { ...kept, steps: kept.steps.toSpliced(at, 1) };
    const now = await onFreshPage(seats, editor, fewer);
    if (now?.promise === broken.promise) [kept, broken] = [fewer, now];
  }
  return { kept, broken };
}

async function describe(
  seats: Seats,
  editor: Editor,
  sequence: Sequence,
  first: Broken,
  shrinks: boolean,
): Promise<Failure> {
  const again = await onFreshPage(seats, editor, sequence);
  const { kept, broken } =
    again && shrinks ? await shrink(seats, editor, sequence, again) : { kept: sequence, broken: again ?? first };
  const { seed, beginning, steps } = kept;
  return {
    editor: editor.name,
    seed,
    beginning,
    steps,
    promise: broken.promise,
    detail: broken.message,
    again: again !== null,
  };
}

/**
 * Runs the sequences of these seeds in one editor and tells of each failure, once it is small where `shrinks`.
 * @param until when to stop, in ms of `performance.now()`
 * @returns how many were run
 */
export async function fuzz(
  seats: Seats,
  editor: Editor,
  seeds: readonly number[],
  tell: (failure: Failure) => void,
  { shrinks = true, until = Number.POSITIVE_INFINITY } = {},
): Promise<number> {
  let ran = 0;
  let seat: Taken | null = null;
  let used = 0;
  for (const seed of seeds) {
    if (performance.now() > until) break;
    ran += 1;
    if (used >= FRESH_AFTER && seat) {
      await seat.page.close();
      seat = null;
    }
    if (!seat) {
      seat = await seats.take(editor);
      used = 0;
    }
    used += 1;
    const sequence = sequenceOf(seed);
    const broken = await attempt(seats, seat, sequence);
    if (!broken) continue;
    await seat.page.close();
    seat = null;
    tell(await describe(seats, editor, sequence, broken, shrinks));
  }
  await seat?.page.close();
  return ran;
}
