import { afterAll, beforeAll, expect, it } from 'vitest';
import { EDITORS } from '../fuzz/editors.ts';
import { type Failure, fuzz } from '../fuzz/fuzz.ts';
import { type Seats, startSeats } from '../fuzz/seats.ts';

/** A few of the sequences of `npm run fuzz`. */
const SEEDS = [2, 9, 121];

let seats: Seats;
beforeAll(async () => {
  seats = await startSeats();
});
afterAll(() => seats.close());

it.each(EDITORS.map((editor) => [editor.name, editor] as const))('nothing is lost in %s', async (_, editor) => {
  const failures: Failure[] = [];
  await fuzz(seats, editor, SEEDS, (failure) => failures.push(failure), { shrinks: false });
  expect(failures).toEqual([]);
});
