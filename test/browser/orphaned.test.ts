import { expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { sidebar, startAmends } from './harness/amends.ts';
import { workerOf } from './harness/granted.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

declare const chrome: { management: { uninstallSelf(): Promise<void> } };

it.each(NEW_MAILS)(
  'in %s the ring of an extension that is gone says that the page wants reloading; the draft is whole',
  async (_, address) => {
    const run = await startAmends();
    const { page, errors } = await openHurting(run, address);
    const before = await bodyHtml(page);
    await workerOf(page)
      .evaluate(() => setTimeout(() => chrome.management.uninstallSelf()))
      .catch(() => {});
    await expect.poll(() => run.context.serviceWorkers().length).toBe(0);
    await page.bringToFront();
    await page.locator('amends-root .ring').click();
    await page.locator('amends-root').getByText('reload this page').waitFor();
    expect(await sidebar(page).count()).toBe(0);
    expect(await bodyHtml(page)).toBe(before);
    // Who writes on is left alone.
    await typeText(page, ' More words.');
    await expect.poll(() => page.locator('amends-root').count()).toBe(0);
    expect(await page.locator(BODY).innerText()).toContain('possible. More words.');
    expect(errors).toEqual([]);
    await run.close();
  },
);
