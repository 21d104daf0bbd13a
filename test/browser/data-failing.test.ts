import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { ringName, rings, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { act } from './harness/typing.ts';

// A file of the extension's own that does not come, as where the browser is short of memory, and is there when it is asked for again.
let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Has the worker's next `times` requests for a file fail. */
const failing = (file: string, times: number) =>
  run.context
    .serviceWorkers()
    .at(-1)!
    .evaluate(
      ([name, count]) => {
        const world = globalThis as unknown as { fetch: typeof fetch };
        const real = world.fetch;
        let left = count;
        world.fetch = (...ask) => {
          if (!String(ask[0]).endsWith(name)) return real(...ask);
          left -= 1;
          if (left === 0) world.fetch = real;
          return Promise.reject(new TypeError('Failed to fetch'));
        };
      },
      [file, times] as const,
    );

const FILES = ['/languages.json', '/languages/en.json'];
const CASES = NEW_MAILS.flatMap(([name, address]) => FILES.map((file) => [name, file, address] as const));

it.each(CASES)('in %s, without %s once, a draft is judged as ever', async (_, file, address) => {
  await failing(file, 1);
  const page = await run.open(withDraft(address, HURTING));
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  expect(await ringName(page)).toMatch(/^Amends: acknowledge/);
  await page.close();
});

it.each(CASES)('in %s, without %s for a while, Amends is there from the next mail on', async (_, file, address) => {
  await failing(file, 2);
  const page = await run.open(withDraft(address, HURTING));
  // Nothing tells that it has been tried in vain: a mail opened before is too early.
  await expect
    .poll(async () => {
      await act(page, 'open');
      return rings(page);
    })
    .toBeGreaterThan(0);
  await page.close();
});
