import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { asks, openSidebar, ring, ringName, startAmends, typeDraft } from './harness/amends.ts';
import { BODY, screenshot } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** What of an open sidebar, or of the ring, finds fault: levels, hints, what is open, and their colours. */
const faults = (page: Page) =>
  page
    .locator('amends-root')
    .evaluate((host) =>
      [
        ...host.shadowRoot!.querySelectorAll('[data-check], [data-hint], [data-ask]:not(.asked), .level, .none, .weak'),
      ].map((one) => one.className || (one as HTMLElement).dataset.ask),
    );

describe.each([
  ['Gmail', `${GMAIL}?scene=reply`],
  ['Gmail, with the quoted mail open', `${GMAIL}?scene=reply-quote`],
  ['Outlook', `${OUTLOOK}?scene=reply`],
  ['Outlook in the dark', `${OUTLOOK}?scene=reply&theme=dark`],
])('an empty reply in %s', (name, address) => {
  it('is told what the client asks, and nothing is found fault with before a word is written', async () => {
    const page = await run.open(address);
    await ring(page).waitFor();
    const bar = await openSidebar(page);
    await expect.poll(() => bar.locator('.asked').count()).toBe(3);
    expect(await bar.innerText()).not.toContain('Not answered yet');
    await screenshot(page, `empty-reply-${name}`.replaceAll(/[ ,]+/g, '-'));
    expect(await faults(page)).toEqual([]);
    expect(await ringName(page)).toBe('Amends: ready when you write.');
    // Empty lines say nothing either.
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  ');
    await page.waitForTimeout(300);
    expect(await faults(page)).toEqual([]);
    await typeDraft(page, 'Dear Claire,\nI am sorry that the report did not reach you on Monday.');
    await expect.poll(() => bar.locator('.asked').count()).toBe(0);
    expect(await asks(bar)).toContain('open');
    await expect.poll(() => bar.innerText()).toContain('Not answered yet');
    await page.close();
  });
});
