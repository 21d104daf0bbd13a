import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, rings, sidebar, startAmends } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { act, BODY, screenshot, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Purchasing, Harbour Lane';
const WIDE = { width: 1280, height: 860 };

const whose = (page: Page) => sidebar(page).locator('.whose');
/** Has Gmail's `nth` compose window go to somebody else. */
const address = (page: Page, name: string, nth: number) =>
  page
    .locator('[name=to] [data-name]')
    .nth(nth)
    .evaluate((chip, to) => chip.setAttribute('data-name', to), name);

describe('with two mails open in Gmail', () => {
  it('each sidebar says whose it is, and no longer once the other mail is closed', async () => {
    const page = await run.open(`${GMAIL}?scene=several`);
    await expect.poll(() => rings(page)).toBe(2);
    await address(page, 'Dana Reyes', 1);
    await typeText(page, HURTING, 0);
    const bar = await openSidebar(page, 0);
    await expect.poll(() => whose(page).innerText()).toBe('To Claire Whitfield');
    expect(await bar.evaluate((aside) => aside.getAttribute('aria-describedby'))).toBe(
      await whose(page).getAttribute('id'),
    );
    await screenshot(page, 'whose-two');
    await bar.getByRole('button', { name: 'Close Amends' }).click();
    await typeText(page, HURTING, 1);
    await ring(page, 1).click();
    await expect.poll(() => whose(page).innerText()).toBe('To Dana Reyes');
    await act(page, 'close', 0);
    await expect.poll(() => whose(page).count()).toBe(0);
    await sidebar(page).waitFor();
    await page.close();
  });

  it('a sidebar that was open before the second mail says it then, and follows what is filled in', async () => {
    const page = await run.open(`${GMAIL}?scene=inbox`);
    await act(page, 'open');
    await ring(page).waitFor();
    await openSidebar(page);
    expect(await whose(page).count()).toBe(0);
    await act(page, 'open');
    await expect.poll(() => whose(page).innerText()).toBe('A new mail');
    await page.locator('input[name=subjectbox]').first().fill('Your order of Monday');
    await page.locator(BODY).first().focus();
    await expect.poll(() => whose(page).innerText()).toBe('Your order of Monday');
    await page.close();
  });

  it.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['dark', { width: 480, height: 860 }],
    ['light', { width: 320, height: 640 }],
  ])('a long name is cut, and whole in its title (%s, %o)', async (theme, size) => {
    const page = await run.open(`${GMAIL}?scene=several&theme=${theme}`);
    await expect.poll(() => rings(page)).toBe(2);
    await address(page, LONG, 0);
    await typeText(page, HURTING, 0);
    await page.setViewportSize(size);
    // In a narrow window the host lays the other over this one, but for an edge.
    await page.locator(BODY).first().focus();
    await page.keyboard.press('Alt+Shift+KeyA');
    await whose(page).waitFor();
    await screenshot(page, `whose-${theme}-${size.width}`);
    const { cut, height, title, right, end } = await whose(page).evaluate((words) => ({
      cut: words.scrollWidth > words.clientWidth && getComputedStyle(words).textOverflow === 'ellipsis',
      height: words.clientHeight,
      title: (words as HTMLElement).title,
      right: words.getBoundingClientRect().right,
      end: words.closest('aside')!.querySelector('.head .icon')!.getBoundingClientRect().left,
    }));
    expect({ cut, title }).toEqual({ cut: true, title: `To ${LONG}` });
    expect(height).toBeLessThan(24);
    expect(right).toBeLessThanOrEqual(end);
    await page.setViewportSize(WIDE);
    await page.close();
  });
});

it('a mail alone is not told whose it is', async () => {
  for (const scene of [`${GMAIL}?scene=popup`, `${OUTLOOK}?scene=reply`]) {
    const page = await run.open(scene);
    await ring(page).waitFor();
    await typeText(page, HURTING);
    await openSidebar(page);
    expect(await whose(page).count()).toBe(0);
    await page.close();
  }
});

it('in Outlook a draft beside another one in a tab says whose it is', async () => {
  const page = await run.open(`${OUTLOOK}?scene=tabs`);
  await expect.poll(() => rings(page)).toBe(1);
  await openSidebar(page);
  await expect.poll(() => whose(page).innerText()).toMatch(/^To /);
  await page.close();
});
