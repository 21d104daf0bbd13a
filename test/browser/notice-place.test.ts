import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, ringName, selected, sidebar, startAmends, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, screenshot, sentBy } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const WIDE = { width: 1280, height: 860 };
const SIZES = [
  WIDE,
  { width: 900, height: 500 },
  { width: 640, height: 430 },
  { width: 480, height: 860 },
  { width: 320, height: 860 },
  { width: 320, height: 215 },
];
/** In a narrower window the last one has its mail out of sight. */
const PAGES: [name: string, address: string, sizes: typeof SIZES][] = [
  ['Gmail', `${GMAIL}?scene=popup`, SIZES],
  ['Gmail reply', `${GMAIL}?scene=reply`, SIZES],
  ['Outlook', `${OUTLOOK}?scene=new`, SIZES.filter(({ width }) => width > 600)],
];
const DRAFT = `${HURTING}\nYou will have it by [date].`;

/** What the notice lies over: parts of the sidebar, or the host's button that sends; and whether it can be read. */
const wrongWith = (page: Page) =>
  page.locator('amends-root').evaluate((host) => {
    const root = host.shadowRoot!;
    const notice = root.querySelector('.notice')!;
    const box = notice.getBoundingClientRect();
    const isOver = (one: Element) => {
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
      const meets = left < box.right && box.left < right && top < box.bottom && box.top < bottom;
      return meets && width > 0 && height > 0 && !one.contains(notice) && !notice.contains(one);
    };
    const bar = root.querySelector('aside');
    const parts = bar?.querySelectorAll('.head, .head *, .scroll, footer') ?? [];
    const send = [...document.querySelectorAll('[data-act=send]')];
    const over = [...(bar && !bar.contains(notice) ? [bar] : []), ...parts, ...send].filter(isOver);
    // Where the sidebar itself lies over the button, the notice within it takes nothing away.
    const wrong = over.filter((one) => !(bar?.contains(notice) && send.includes(one))).map((one) => one.className);
    const middle = root.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
    if (!middle || !notice.contains(middle)) wrong.push('unseen');
    if (box.left < 0 || box.top < 0 || box.right > innerWidth) wrong.push('off the screen');
    return wrong;
  });

describe.each(PAGES)('a mail with an open slot in %s', (name, address, sizes) => {
  it.each([
    ['with the sidebar open', true],
    ['alone', false],
  ])('is asked about where it hides nothing, %s', async (how, open) => {
    for (const size of sizes) {
      const page = await run.open(withDraft(address, DRAFT));
      await ring(page).waitFor();
      await expect.poll(() => ringName(page)).toMatch(/phrases/);
      await page.setViewportSize(size);
      await page.locator(BODY).evaluate((body) => body.scrollIntoView({ block: 'start', inline: 'start' }));
      await page.locator(BODY).focus();
      if (open) await openSidebar(page);
      await page.locator(BODY).focus();
      await page.keyboard.press('Control+Enter');
      await page.locator('amends-root .notice').waitFor();
      await screenshot(page, `notice-${name}-${size.width}-${size.height}-${how}`.replaceAll(' ', '-'));
      expect(await sentBy(page)).toEqual([]);
      await expect.poll(() => selected(page)).toBe('[date]');
      expect(await sidebar(page).count()).toBe(open ? 1 : 0);
      expect(await wrongWith(page), `${size.width} × ${size.height}`).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await expect.poll(async () => (await sentBy(page)).length).toBe(1);
      await page.setViewportSize(WIDE);
      await page.close();
    }
  });
});
