import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeOnce, heldOver, sidebarOnce } from '../bench/rounds.ts';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { ring, startAmends, watchErrors, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';

// A mail tab is open all week (`npm run bench` goes through more of it).
let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const ROUNDS = { warm: 6, count: 18 };
/** What the browser itself may take while it warms up, in bytes; the sidebars that were once kept took 6 MB. */
const HEAP = 2_500_000;

it.each([
  ['Gmail', `${GMAIL}?scene=thread`],
  ['Outlook', `${OUTLOOK}?scene=thread`],
])('%s: of the compose windows that were closed nothing is kept', async (_, address) => {
  const page = await run.open(address);
  const errors = watchErrors(page);
  const { before, warmed, after } = await heldOver(page, composeOnce, ROUNDS);
  // Not one node more than before Amends came.
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners).toBeLessThanOrEqual(warmed.listeners);
  expect(after.heap - warmed.heap).toBeLessThan(HEAP);
  expect(errors).toEqual([]);
  await page.close();
});

it('of the sidebars that were closed nothing is kept', async () => {
  const page = await run.open(withDraft(`${GMAIL}?scene=popup`, HURTING));
  await ring(page).waitFor();
  const { warmed, after } = await heldOver(page, sidebarOnce, ROUNDS);
  expect(after.nodes).toBeLessThanOrEqual(warmed.nodes);
  expect(after.listeners).toBeLessThanOrEqual(warmed.listeners);
  expect(after.heap - warmed.heap).toBeLessThan(HEAP);
  await page.close();
});
