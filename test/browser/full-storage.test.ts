import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { card, openSidebar, rings, startAmends, underlinedKinds } from './harness/amends.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

/** What the extension's worker has. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; clear(): Promise<void>; QUOTA_BYTES: number } };
};

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());
/** Leaves no room in the browser's storage, as many a large template would. */
beforeEach(() =>
  run.context
    .serviceWorkers()
    .at(-1)!
    .evaluate(async () => {
      const { local } = chrome.storage;
      await local.clear();
      // The key and two quotation marks count as well.
      await local.set({ full: 'x'.repeat(local.QUOTA_BYTES - 6) });
    }),
);

const NOT_KEPT = 'Your browser could not save that. It holds in this page only.';

it.each(NEW_MAILS)('in %s what can’t be saved holds in the page, and that is said', async (_, address) => {
  const { page, errors } = await openHurting(run, address);
  const said = page.locator('amends-root').getByRole('status').filter({ hasText: NOT_KEPT });
  const before = await bodyHtml(page);
  for (const button of ['Never this kind', 'This hint is wrong']) {
    await page.locator(BODY).focus();
    await page.keyboard.press('Alt+Shift+KeyN');
    const count = (await underlinedKinds(page)).length;
    await card(page).getByRole('button', { name: button }).click();
    await said.waitFor();
    await expect.poll(async () => (await underlinedKinds(page)).length).toBe(count - 1);
    await said.getByRole('button', { name: 'Dismiss' }).click();
  }
  expect(await bodyHtml(page)).toBe(before);
  expect(errors).toEqual([]);
  await page.close();
});

it.each(NEW_MAILS)('in %s it goes from the page where “off” can’t be saved', async (_, address) => {
  const { page, errors } = await openHurting(run, address);
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Off for this site' }).click();
  await expect.poll(() => rings(page)).toBe(0);
  expect(await underlinedKinds(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

it('the options show again what holds', async () => {
  const options = await run.open(`chrome-extension://${run.id}/options.html`);
  const errors: string[] = [];
  options.on('pageerror', (error) => errors.push(String(error)));
  const slash = options.getByRole('checkbox', { name: /start of a line/ });
  await slash.click();
  await expect.poll(() => slash.isChecked()).toBe(false);
  expect(errors).toEqual([]);
  await options.close();
});
