import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../../components/place/boxes.ts';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import {
  hintKinds,
  openSidebar,
  ring,
  ringName,
  rings,
  sidebar,
  startAmends,
  underlined,
  underlinedKinds,
  watchErrors,
  withDraft,
} from './harness/amends.ts';
import { EVERYDAY, HURTING, MENDED } from './harness/drafts.ts';
import { act, BODY, bodyHtml, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const open = async (address: string): Promise<Page> => {
  const page = await run.open(address);
  await ring(page).waitFor();
  return page;
};
const names = (page: Page) =>
  page.locator('amends-root .ring').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '').sort());

/** Whether an open sidebar lies over the text of the `nth` draft. */
async function covered(page: Page, nth: number): Promise<boolean> {
  const text = (await page.locator(BODY).nth(nth).boundingBox())!;
  const sidebars = await page.locator('amends-root').getByRole('complementary').all();
  const boxes = await Promise.all(sidebars.map((one) => one.boundingBox()));
  const boxOf = ({ x, y, width, height }: typeof text) => ({ left: x, top: y, width, height });
  return boxes.some((side) => side !== null && overlaps(boxOf(side), boxOf(text)));
}

describe('two compose windows', () => {
  it('each have their own ring, hints and sidebar', async () => {
    const page = await open(`${GMAIL}?scene=several`);
    await expect.poll(() => rings(page)).toBe(2);
    await typeText(page, 'We are sorry if the late report caused any inconvenience.', 0);
    await typeText(page, EVERYDAY, 1);
    await expect
      .poll(() => names(page))
      .toEqual([expect.stringMatching(/^Amends: acknowledge/), expect.stringMatching(/^Amends: nothing to mend/)]);
    const drawn = async () => Object.values(await underlined(page)).flat();
    await expect.poll(drawn).not.toEqual([]);
    const phrases = await drawn();
    const inFirst = await page.locator(BODY).nth(0).innerText();
    for (const phrase of phrases) expect(inFirst).toContain(phrase);

    const sidebars = page.locator('amends-root').getByRole('complementary');
    expect((await hintKinds(await openSidebar(page, 0))).length).toBeGreaterThan(0);
    await typeText(page, ' See you there.', 1);
    await expect.poll(() => covered(page, 1)).toBe(false);
    await ring(page, 1).click();
    await expect.poll(() => sidebars.count()).toBeGreaterThan(0);
    expect(await hintKinds(sidebars.last())).toEqual([]);
    // The mail that one goes into is free of the other's sidebar.
    await typeText(page, ' It will be mended.', 0);
    await expect.poll(() => covered(page, 0)).toBe(false);
    await openSidebar(page, 0);

    const written = await page.locator(BODY).nth(0).innerText();
    const other = await bodyHtml(page, 1);
    await sidebar(page, 0).locator('.rewrite').first().click();
    await expect.poll(() => page.locator(BODY).nth(0).innerText()).not.toBe(written);
    expect(await bodyHtml(page, 1)).toBe(other);
    await page.close();
  });

  it('leave the other alone when one is closed', async () => {
    const page = await open(`${GMAIL}?scene=several`);
    await typeText(page, HURTING, 0);
    await typeText(page, 'The report is late and we are sorry if that hurt. It was just a small glitch.', 1);
    await expect.poll(() => underlinedKinds(page)).toContain('minimising');
    await act(page, 'close', 0);
    await expect.poll(() => rings(page)).toBe(1);
    await expect.poll(() => underlinedKinds(page)).not.toContain('blame-teammate');
    expect(await underlinedKinds(page)).toContain('minimising');
    await act(page, 'close', 0);
    await expect.poll(() => page.locator('amends-root').count()).toBe(0);
    expect(await underlined(page)).toEqual({});
    await page.close();
  });
});

describe('a compose window in Gmail', () => {
  it('takes its ring away while it is minimised', async () => {
    const page = await open(withDraft(`${GMAIL}?scene=popup`, HURTING));
    await openSidebar(page);
    await act(page, 'minimise');
    await expect.poll(() => rings(page)).toBe(0);
    expect(await sidebar(page).count()).toBe(0);
    await act(page, 'minimise');
    await ring(page).waitFor();
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await page.close();
  });

  it('goes on in full screen, where it is moved in the page', async () => {
    const page = await open(`${GMAIL}?scene=popup`);
    await typeText(page, HURTING);
    const promise = async () => (await underlined(page))['amends-vague-commitment'];
    // Underlined to its stop: what is underlined while it is being typed is not yet what stays.
    await expect.poll(promise).toEqual(['We will look into it as soon as possible.']);
    const before = await underlined(page);
    await act(page, 'fullScreen');
    await expect.poll(() => underlined(page)).toEqual(before);
    await typeText(page, '\nIt was just a small glitch.');
    await expect.poll(() => underlinedKinds(page)).toContain('minimising');
    expect(await rings(page)).toBe(1);
    const bar = await openSidebar(page);
    await bar.waitFor();
    expect(await covered(page, 0)).toBe(false);
    await page.close();
  });

  it('shows nothing of its own while another in full screen lies over it', async () => {
    const page = await open(`${GMAIL}?scene=several`);
    await typeText(page, HURTING, 0);
    await openSidebar(page, 0);
    await typeText(page, EVERYDAY, 1);
    await act(page, 'fullScreen', 1);
    await expect.poll(() => rings(page)).toBe(1);
    expect(await page.locator('amends-root').getByRole('complementary').count()).toBe(0);
    await act(page, 'fullScreen', 1);
    await expect.poll(() => rings(page)).toBe(2);
    await page.close();
  });

  it('is met when it opens later, and when it was open before Amends', async () => {
    const page = await run.open(`${GMAIL}?scene=inbox`);
    expect(await page.locator('amends-root').count()).toBe(0);
    await act(page, 'open');
    await ring(page).waitFor();
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await act(page, 'open');
    await expect.poll(() => rings(page)).toBe(2);
    await page.close();
  });

  it('is met as an inline reply that opens in a thread', async () => {
    const page = await run.open(`${GMAIL}?scene=thread`);
    await act(page, 'reply');
    await ring(page).waitFor();
    await typeText(page, MENDED);
    await expect.poll(() => ringName(page)).toMatch(/own done/);
    const bar = await openSidebar(page);
    expect(await bar.locator('[data-ask]').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('in %s a draft', (_, address) => {
  it('is followed when the host builds its window anew, with what was said about it', async () => {
    const page = await open(address);
    const errors = watchErrors(page);
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('vague-commitment');
    const bar = await openSidebar(page);
    const row = bar.locator('[data-hint="blame-teammate"]').first();
    await row.getByRole('button', { name: /^More about/ }).click();
    await row.getByRole('button', { name: 'Ignore here' }).click();
    await act(page, 'recreate');
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await sidebar(page).waitFor();
    expect(await rings(page)).toBe(1);
    expect(await hintKinds(sidebar(page))).not.toContain('blame-teammate');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is coached in its own window as well, an about:blank document', async () => {
    const page = await open(address);
    await typeText(page, HURTING);
    const waiting = run.context.waitForEvent('page');
    await act(page, 'popOut');
    const popup = await waiting;
    await ring(popup).waitFor();
    await expect.poll(() => underlinedKinds(popup)).toContain('conditional-apology');
    await expect.poll(() => page.locator('amends-root').count()).toBe(0);
    const bar = await openSidebar(popup);
    const before = await bodyHtml(popup);
    await bar.locator('[data-hint="conditional-apology"] .rewrite').first().click();
    await expect.poll(() => hintKinds(bar)).not.toContain('conditional-apology');
    await popup.locator(BODY).focus();
    await popup.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(popup)).toBe(before);
    await popup.close();
    await page.close();
  });
});

describe('in Outlook', () => {
  it('another draft in the same body is another draft, with nothing of the first', async () => {
    const page = await open(`${OUTLOOK}?scene=new`);
    await typeText(page, HURTING);
    const bar = await openSidebar(page);
    await bar.getByRole('button', { name: 'Pause for this mail' }).click();
    await expect.poll(() => ringName(page)).toMatch(/paused/);
    await act(page, 'reuse');
    await page.locator(BODY).focus();
    await expect.poll(() => ringName(page)).toMatch(/ready/);
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await page.close();
  });

  it('only the draft in front has a ring, of those behind tabs', async () => {
    const page = await open(`${OUTLOOK}?scene=tabs`);
    await expect.poll(() => rings(page)).toBe(1);
    await page.getByRole('tab').nth(1).click();
    await expect.poll(() => page.locator(BODY).nth(1).isVisible()).toBe(true);
    await typeText(page, HURTING, 1);
    await expect.poll(() => ringName(page)).toMatch(/^Amends: acknowledge/);
    await page.getByRole('tab').nth(0).click();
    await expect.poll(() => ringName(page)).toMatch(/ready/);
    expect(await rings(page)).toBe(1);
    await page.close();
  });
});
