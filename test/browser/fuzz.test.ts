import { afterAll, beforeAll, expect, it } from 'vitest';
import { DRIVEN } from '../fuzz/editors.ts';
import { type Failure, fuzz } from '../fuzz/fuzz.ts';
import { type Seats, startSeats } from '../fuzz/seats.ts';

/** Of the sequences of `npm run fuzz`, one that once lost typing in Closure’s editor. */
const SEEDS = [9];

let seats: Seats;
beforeAll(async () => {
  seats = await startSeats();
});
afterAll(() => seats.close());

it.each(DRIVEN.map((editor) => [editor.name, editor] as const))('nothing is lost in %s', async (_, editor) => {
  const failures: Failure[] = [];
  await fuzz(seats, editor, SEEDS, (failure) => failures.push(failure), { shrinks: false });
  expect(failures).toEqual([]);
});
