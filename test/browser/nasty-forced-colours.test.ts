import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlaps } from '../../components/place/boxes.ts';
import { NEW_MAILS } from '../pages/server.ts';
import {
  levels,
  middleOf,
  openSidebar,
  ring,
  ringName,
  sidebar,
  startAmends,
  underlinedKinds,
  withDraft,
} from './harness/amends.ts';
import { HURTING, MENDED } from './harness/drafts.ts';
import { differing, inkInQuarters } from './harness/pixels.ts';
import { BODY, screenshot, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
let blank: Page;
beforeAll(async () => {
  run = await startAmends();
  blank = await run.context.newPage();
});
afterAll(() => run.close());

const SCHEMES = ['light', 'dark'] as const;

const force = (page: Page, colorScheme: 'light' | 'dark') => page.emulateMedia({ forcedColors: 'active', colorScheme });
async function leave(page: Page) {
  await page.emulateMedia({ forcedColors: null, colorScheme: 'light' });
  await page.close();
}
const lines = (page: Page) => page.locator('amends-root .line');

async function drafted(address: string, draft: string) {
  const page = await run.open(withDraft(address, draft));
  await ring(page).waitFor();
  await expect.poll(() => ringName(page)).toMatch(/^Amends: acknowledge/);
  return page;
}

/** Pictures of each line of the draft that has words underlined, with all of Amends and with none of it. */
async function pictures(page: Page) {
  const parts = page.locator(BODY).locator('div:nth-child(n+2)');
  const shoot = async () =>
    Promise.all((await parts.all()).slice(0, 3).map((part) => part.screenshot({ animations: 'disabled' })));
  const marked = await shoot();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('amends-root')!.style.display = 'none';
    (CSS.highlights as unknown as Map<string, unknown>).clear();
  });
  const bare = await shoot();
  return marked.map((one, nth) => [one, bare[nth]!] as const);
}

describe.each(NEW_MAILS)('with forced colours in %s', (name, address) => {
  it.each(SCHEMES)('(%s) phrases are underlined, and do not look selected', async (scheme) => {
    const page = await drafted(address, HURTING);
    await force(page, scheme);
    await expect.poll(() => lines(page).count()).toBeGreaterThanOrEqual(3);
    await screenshot(page, `nasty-forced-${name}-${scheme}`);
    for (const [marked, bare] of await pictures(page)) {
      const share = await differing(blank, marked, bare);
      // A line below the words; painted as selected it is most of the picture.
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.2);
    }
    await leave(page);
  });

  it('the lines go with the words: typed on, scrolled, and back to highlights without forced colours', async () => {
    const page = await drafted(address, HURTING);
    const at = await middleOf(page, 'conditional-apology');
    await force(page, 'light');
    const line = () => lines(page).and(page.locator('.apology')).first();
    await line().waitFor();
    const [box] = [await line().boundingBox()];
    expect(box!.x).toBeLessThan(at.x);
    expect(box!.x + box!.width).toBeGreaterThan(at.x);
    expect(box!.y + box!.height).toBeGreaterThan(at.y);
    expect(box!.y).toBeLessThan(at.y);
    await typeText(page, ' It was just a small glitch.');
    await expect.poll(() => lines(page).and(page.locator('.apology')).count()).toBeGreaterThan(1);
    // In Outlook's editor the keys do not always come to the draft's head here.
    if (name === 'Gmail') {
      await page.locator(BODY).focus();
      await page.keyboard.press('Control+Home');
      // What was typed may have scrolled the draft: where the line is now is what it must leave.
      const { y } = (await line().boundingBox())!;
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await line().boundingBox())!.y).toBeGreaterThan(y);
    }
    await page.emulateMedia({ forcedColors: null });
    await expect.poll(() => lines(page).count()).toBe(0);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await leave(page);
  });

  it('no line is drawn over a menu of the page, and each is back when that closes', async () => {
    const page = await drafted(address, HURTING);
    const { x, y } = await middleOf(page, 'conditional-apology');
    await force(page, 'light');
    await expect.poll(() => lines(page).count()).toBeGreaterThanOrEqual(3);
    const boxes = () =>
      lines(page).evaluateAll((all) => all.map((one) => Object.values(one.getBoundingClientRect().toJSON())));
    const before = await boxes();
    await page.evaluate(
      ([left, top]) => {
        const menu = document.createElement('div');
        menu.id = 'menu';
        menu.setAttribute('role', 'menu');
        menu.style.cssText = `position:fixed;z-index:9999;left:${left}px;top:${top! - 30}px;width:900px;height:60px;background:Canvas`;
        document.body.append(menu);
      },
      [x, y] as const,
    );
    const menu = { left: x, top: y - 30, width: 900, height: 60 };
    const over = async () =>
      (await Promise.all((await lines(page).all()).map((one) => one.boundingBox()))).filter(
        (box) => box && overlaps({ left: box.x, top: box.y, width: box.width - 12, height: box.height }, menu),
      );
    await expect.poll(over).toEqual([]);
    expect(await lines(page).count()).toBeGreaterThan(0);
    await page.evaluate(() => document.getElementById('menu')!.remove());
    await expect.poll(boxes).toEqual(before);
    await leave(page);
  });

  it.each(SCHEMES)('(%s) the ring’s segments tell none, weak and done apart by their shape', async (scheme) => {
    /** How much of each segment is filled, by its level, over a few drafts. */
    const filled: Record<string, number[]> = { none: [], weak: [], done: [] };
    for (const draft of [
      HURTING,
      MENDED,
      'Dear Claire,\nI am sorry. I missed the date I gave you, and that was my mistake.',
    ]) {
      const page = await drafted(address, draft);
      await openSidebar(page);
      const found = await levels(sidebar(page));
      await force(page, scheme);
      const ink = await inkInQuarters(blank, await ring(page).screenshot());
      for (const [nth, check] of ['acknowledge', 'own', 'solve', 'follow_up'].entries())
        filled[found[check]!]!.push(ink[nth]!);
      await leave(page);
    }
    for (const level of Object.values(filled)) expect(level.length).toBeGreaterThan(0);
    expect(Math.min(...filled.weak!)).toBeGreaterThan(Math.max(...filled.none!) * 1.3);
    expect(Math.min(...filled.done!)).toBeGreaterThan(Math.max(...filled.weak!) * 1.3);
  });
});
