import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, ringName, startAmends } from './harness/amends.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const INSULT = 'You are an idiot.';

it.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('%s: an insult in a mail that repairs nothing is told, and nothing says that all is well', async (_, address) => {
  const page = await run.open(`${address}&draft=${encodeURIComponent(INSULT)}`);
  await expect.poll(() => ringName(page)).toMatch(/^Amends: \d phrases? to look at\./);
  expect(await ring(page).locator('text').textContent()).toMatch(/^\d$/);
  const bar = await openSidebar(page);
  expect(await bar.locator('h2').first().textContent()).toMatch(/phrases? to look at$/);
  expect(await bar.locator('.calm').count()).toBe(0);
  await page.close();
});
