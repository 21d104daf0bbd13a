import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, ring, ringName, sidebar, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

interface Scripting {
  executeScript(injection: { files: string[] }): Promise<unknown>;
}
type Kept = Scripting['executeScript'];

/** How often the background has put the desk into a page; from here on it does so where `may`, and is refused otherwise. */
async function watchDesk(may: boolean): Promise<() => Promise<number>> {
  const worker = run.context.serviceWorkers().at(-1)!;
  await worker.evaluate((allowed) => {
    const world = globalThis as unknown as { chrome: { scripting: Scripting }; kept?: Kept; desks?: number };
    const { scripting } = world.chrome;
    world.kept ??= scripting.executeScript.bind(scripting);
    world.desks = 0;
    scripting.executeScript = async (injection) => {
      if (!injection.files.some((file) => file.endsWith('desk.js'))) return world.kept?.(injection);
      world.desks = (world.desks ?? 0) + 1;
      if (!allowed) throw new Error('the page is not to be reached');
      return world.kept?.(injection);
    };
  }, may);
  return () => worker.evaluate(() => (globalThis as { desks?: number }).desks ?? 0);
}

/** A draft that hurts, in which nobody has written yet. */
async function openUntouched(address: string): Promise<Page> {
  const page = await run.open(withDraft(address, HURTING));
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  return page;
}

it.each(NEW_MAILS)(
  'in %s a draft is judged and underlined without the desk, which comes once, when one writes',
  async (_, address) => {
    const desks = await watchDesk(true);
    const page = await openUntouched(address);
    expect(await desks()).toBe(0);
    await typeText(page, ' Sorry.');
    await expect.poll(desks).toBe(1);
    await openSidebar(page);
    await typeText(page, ' It was just a small glitch.');
    await expect.poll(() => underlinedKinds(page)).toContain('minimising');
    expect(await desks()).toBe(1);
    await page.close();
  },
);

it.each(NEW_MAILS)('in %s the sidebar opens before a word is written', async (_, address) => {
  await watchDesk(true);
  const page = await openUntouched(address);
  await ring(page).click();
  await sidebar(page).waitFor();
  expect(await sidebar(page).locator('[data-check]').count()).toBe(4);
  await page.close();
});

it.each(NEW_MAILS)(
  'in %s the ring says so where the desk can’t come, the draft is whole, and later it comes',
  async (_, address) => {
    const desks = await watchDesk(false);
    const page = await openUntouched(address);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const before = await bodyHtml(page);
    await ring(page).click();
    await expect.poll(() => ringName(page)).toMatch(/something went wrong/);
    expect(await desks()).toBeGreaterThan(0);
    expect(await sidebar(page).count()).toBe(0);
    expect(await ring(page).getAttribute('aria-expanded')).toBe('false');
    expect(await bodyHtml(page)).toBe(before);

    // As one goes on writing it is tried again, and what was judged is shown again.
    await watchDesk(true);
    await page.locator(BODY).click();
    await typeText(page, ' It was just a small glitch.');
    await expect.poll(() => underlinedKinds(page)).toContain('minimising');
    await expect.poll(() => ringName(page)).not.toMatch(/something went wrong/);
    await openSidebar(page);
    expect(errors).toEqual([]);
    await page.close();
  },
);
