import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { card, hasFocus, openSidebar, startAmends } from './harness/amends.ts';
import { openHurting } from './harness/hurting.ts';
import { BODY, screenshot } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const WIDE = { width: 1280, height: 860 };
/** A window of `WIDE` at 400 %, and a narrow one. */
const SIZES = [
  { width: 320, height: 215 },
  { width: 320, height: 860 },
];

/** The controls of a part that don't come wholly into the view, or lie under something of ours there. */
const unreached = (part: Locator) =>
  part.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    const all = [...element.querySelectorAll<HTMLElement>('button, summary, input')].filter((one) =>
      one.checkVisibility(),
    );
    return all.flatMap((one) => {
      one.scrollIntoView({ block: 'nearest' });
      const { left, top, right, bottom } = one.getBoundingClientRect();
      const isIn =
        left >= 0 && right <= innerWidth && top >= -1 && (bottom <= innerHeight + 1 || bottom - top > innerHeight / 2);
      const met = root.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 12));
      return isIn && met && (one.contains(met) || met.contains(one)) ? [] : [one.textContent?.slice(0, 40) ?? ''];
    });
  });
const box = async (part: Locator) => (await part.boundingBox())!;

async function resize(page: Page, size: { width: number; height: number }) {
  await page.setViewportSize(size);
  await page.locator(BODY).evaluate((body) => body.scrollIntoView({ block: 'start', inline: 'start' }));
  await page.locator(BODY).focus();
}

describe.each(NEW_MAILS)('%s', (name, address) => {
  it.each(SIZES)(
    'a card in $width × $height px is inside the window, and each of its buttons is reached',
    async (size) => {
      const { page } = await openHurting(run, address);
      await resize(page, size);
      await page.keyboard.press('Alt+Shift+N');
      await card(page).waitFor();
      await expect.poll(() => hasFocus(card(page))).toBe(true);
      await screenshot(page, `nasty-narrow-card-${name}-${size.height}`);
      const { x, y, width, height } = await box(card(page));
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(size.height);
      expect(await unreached(card(page))).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize(WIDE);
      await page.close();
    },
  );

  it.each(SIZES.slice(1))('the order of a mail in $width × $height px can be read, ticked and taken', async (size) => {
    const { page } = await openHurting(run, address);
    const bar = await openSidebar(page);
    await bar
      .getByRole('button', { name: /in order/ })
      .first()
      .click();
    await bar.getByRole('checkbox').first().waitFor();
    await resize(page, size);
    await openSidebar(page);
    if (!(await bar.getByRole('checkbox').count()))
      await bar
        .getByRole('button', { name: /in order/ })
        .first()
        .click();
    await bar.getByRole('checkbox').first().waitFor();
    await screenshot(page, `nasty-narrow-order-${name}-${size.height}`);
    expect(await unreached(bar)).toEqual([]);
    await page.setViewportSize(WIDE);
    await page.close();
  });
});
