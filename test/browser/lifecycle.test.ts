import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import {
  openSidebar,
  ringName,
  startAmends,
  switchOn,
  underlined,
  underlinedKinds,
  withDraft,
} from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** What Chromium's own page of extensions may call. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
}

/** What is left of Amends in a page: elements, highlights, style sheets. */
const left = (page: Page) =>
  page.evaluate(() => ({
    roots: document.querySelectorAll('amends-root').length,
    highlights: [...(CSS.highlights as unknown as Map<string, unknown>).keys()].filter((name) => /^amends-/.test(name)),
    styles: [...document.querySelectorAll('style')].filter((style) => /amends/.test(style.textContent ?? '')).length,
    adopted: document.adoptedStyleSheets.length,
  }));
const NOTHING = { roots: 0, highlights: [], styles: 0, adopted: 0 };

it.each(NEW_MAILS)('switched off for %s nothing of it is left, and on again it is back', async (_, address) => {
  const { page, errors } = await openHurting(run, address);
  const before = await bodyHtml(page);
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Off for this site' }).click();
  await expect.poll(() => left(page)).toEqual(NOTHING);
  await typeText(page, '\nIt was just a small glitch.');
  expect(await left(page)).toEqual(NOTHING);
  expect(await bodyHtml(page)).toContain(before.slice(0, 40));
  const other = await run.open(withDraft(address, HURTING));
  await typeText(other, ' Sorry.');
  expect(await left(other)).toEqual(NOTHING);
  await other.close();

  await switchOn(run, page);
  await typeText(page, ' Sorry.');
  await expect.poll(() => underlinedKinds(page)).toContain('minimising');
  expect(await page.locator('amends-root').count()).toBe(1);
  expect(errors).toEqual([]);
});

it.each(NEW_MAILS)('paused for a mail in %s it shows nothing of it until resumed', async (_, address) => {
  const { page } = await openHurting(run, address);
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Pause for this mail' }).click();
  await expect.poll(() => ringName(page)).toMatch(/paused/);
  expect(await underlined(page)).toEqual({});
  await typeText(page, '\nIt was just a small glitch.');
  expect(await ringName(page)).toMatch(/paused/);
  await bar.getByRole('button', { name: 'Resume' }).click();
  await expect.poll(() => underlinedKinds(page)).toContain('minimising');
});

// Last: the extension that comes after it is another.
it.each(NEW_MAILS)(
  'in %s the extension reloaded under an open draft leaves it whole, and Amends comes back once',
  async (_, address) => {
    const { page, errors } = await openHurting(run, address);
    const before = await bodyHtml(page);
    // Chromium starts an unpacked extension again only in developer mode.
    const extensions = await run.open('chrome://extensions');
    await extensions.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
      return chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
    await extensions.close();
    const worker = run.context.serviceWorkers().at(-1);
    const again = run.context.waitForEvent('serviceworker');
    await worker!.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
      setTimeout(() => runtime.reload());
    });
    await again;
    expect(await bodyHtml(page)).toBe(before);
    await page.bringToFront();
    await typeText(page, ' More words.');
    await expect.poll(() => page.locator(BODY).innerText()).toContain('possible. More words.');
    await expect.poll(() => page.locator('amends-root').count()).toBe(1);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    expect(errors).toEqual([]);
  },
);
