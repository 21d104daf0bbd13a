import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { startAmends, withDraft } from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { stored } from './harness/granted.ts';
import { BODY, screenshot } from './harness/typing.ts';
import { enter, look, press, watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const GMAIL_BARE = `${GMAIL}?scene=popup&editor=bare`;
/** What the page's policies refused so far (`strict.js`); some of the page's own doing is. */
const refused = (page: Page) => page.evaluate(() => (globalThis as unknown as { refused?: string[] }).refused ?? []);

it.each([
  ['Gmail, forbidden by itself all that a browser lets it', GMAIL_BARE, 'strict'],
  ['Outlook, forbidden by itself all that a browser lets it', `${OUTLOOK}?scene=new&editor=bare`, 'strict'],
  ['Gmail with a document.domain of its own', GMAIL_BARE, 'domain'],
])(
  '%s: a draft is judged, rewritten and given back, and nothing of Amends is refused',
  async (name, address, nasty) => {
    const page = await run.open(`${address}&nasty=${nasty}`);
    const said = await watchWorlds(page);
    const own = await refused(page);
    await enter(page);
    await page.keyboard.insertText(HURTING.replaceAll('\n', ' '));
    await expect.poll(async () => (await look(page, HURTS)).kinds).toEqual([...HURTS]);
    const before = await look(page);
    await press(page, '.ring');
    await expect.poll(async () => (await look(page)).hints).toEqual(expect.arrayContaining([...HURTS]));
    // Its own style is there although the page allows none.
    expect(await page.locator('amends-root .sidebar').evaluate((bar) => getComputedStyle(bar).position)).toBe('fixed');
    await screenshot(page, `nasty-${nasty}-${name.slice(0, 5)}`);
    await press(page, '[data-hint="conditional-apology"] .rewrite');
    await expect.poll(async () => (await look(page)).hints).not.toContain('conditional-apology');
    await enter(page);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await look(page)).html).toBe(before.html);
    expect(await refused(page)).toEqual(own);
    expect(said).toEqual([]);
    await page.close();
  },
);

describe('a compose window in a frame without an origin', () => {
  const FRAMES = ['sandbox=allow-scripts', 'sandbox=', 'sandbox=allow-scripts&srcdoc', 'sandbox=&srcdoc'];
  /** Such a frame, once its draft is judged. */
  async function framed(how: string) {
    const page = await run.open(`${withDraft(GMAIL_BARE, HURTING)}&nasty=sandboxed&${how}`);
    const said = await watchWorlds(page);
    const frame = page.frameLocator('iframe');
    const ring = frame.locator('amends-root .ring');
    await expect.poll(() => ring.getAttribute('aria-label')).toMatch(/3 phrases/);
    return { page, said, frame, ring, body: frame.locator(BODY) };
  }

  it.each(FRAMES)('(%s) is coached: a rewrite goes in, and one undo gives back the draft', async (how) => {
    const { page, said, frame, ring, body } = await framed(how);
    const before = await body.innerHTML();
    await ring.click();
    const rewrite = frame.locator('amends-root [data-hint="conditional-apology"] .rewrite').first();
    await rewrite.click();
    await expect.poll(() => body.innerText()).not.toContain('if the late report');
    await body.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => body.innerHTML()).toBe(before);
    expect(said).toEqual([]);
    await page.close();
  });

  it('is of the page around it: off for the site is off there as well', async () => {
    const { page, frame, ring } = await framed('sandbox=&srcdoc');
    await ring.click();
    await frame.locator('amends-root').getByRole('button', { name: 'Off for this site' }).click();
    await ring.waitFor({ state: 'detached' });
    expect(await stored(page)).toMatchObject({ settings: { offSites: ['mail.google.com'] } });
    await page.close();
  });
});
