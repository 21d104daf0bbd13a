import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, ring, ringName, sidebar, startAmends, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, screenshot } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const WIDE = { width: 1280, height: 860 };
/** A window of `WIDE` at so many percent, or one that is narrow by itself. */
const SIZES: [string, { width: number; height: number }][] = [
  ...[100, 200, 400, 500].map((percent): [string, { width: number; height: number }] => [
    `${percent} %`,
    { width: Math.round(128_000 / percent), height: Math.round(86_000 / percent) },
  ]),
  ['320 px', { width: 320, height: 860 }],
  ['480 px', { width: 480, height: 860 }],
];
const DRAFTS = [
  ['English', HURTING],
  [
    'Japanese',
    'クレア様\nもしご不快な思いをさせたのであれば、申し訳ございません。\n経理の田中が数字を送り忘れました。\nできるだけ早く対応いたします。',
  ],
  ['a very long name', HURTING.replaceAll(/Claire|Tom/g, 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh')],
] as const;
async function drafted(address: string, draft: string) {
  const page = await run.open(withDraft(address, draft));
  const said = await watchWorlds(page);
  await ring(page).waitFor();
  await expect.poll(() => page.locator('amends-root .ring').getAttribute('data-status')).toBe('repair');
  return { page, said };
}
async function resize(page: Page, size: { width: number; height: number }) {
  await page.setViewportSize(size);
  await page.locator(BODY).evaluate((body) => body.scrollIntoView({ block: 'start', inline: 'start' }));
}
async function leave(page: Page) {
  await page.setViewportSize(WIDE);
  await page.close();
}

/** What of the open sidebar can't be used: controls that don't come wholly into the view or are covered there, words that are cut off. */
const unusable = (page: Page) =>
  sidebar(page).evaluate((bar) => {
    const root = bar.getRootNode() as ShadowRoot;
    const wrong: string[] = [];
    const all = [...bar.querySelectorAll<HTMLElement>('button, summary, .quote, h2, p')];
    for (const one of all.filter((element) => element.checkVisibility())) {
      one.scrollIntoView({ block: 'nearest' });
      const { left, top, right, bottom, width, height } = one.getBoundingClientRect();
      const name = one.getAttribute('aria-label') ?? one.textContent?.slice(0, 30);
      if (left < 0 || right > innerWidth || top < -1 || (bottom > innerHeight + 1 && height < innerHeight / 2))
        wrong.push(`off: ${name} ${[left, top, right, bottom].map(Math.round)}`);
      const met = root.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 12));
      if (one.matches('button, summary') && !(met && (one.contains(met) || met.contains(one))))
        wrong.push(`covered: ${name} by ${met?.className}`);
      if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
        wrong.push(`cut: ${name}`);
    }
    return wrong;
  });

describe.each(NEW_MAILS)('%s', (name, address) => {
  it.each(DRAFTS)('all of the sidebar can be read and used at any size (%s)', async (draft, text) => {
    const { page, said } = await drafted(address, text);
    for (const [size, viewport] of SIZES) {
      await resize(page, viewport);
      await openSidebar(page);
      await screenshot(page, `nasty-narrow-${name}-${size}-${draft}`.replaceAll(' ', '-'));
      const bar = (await sidebar(page).boundingBox())!;
      expect(bar.height).toBeGreaterThanOrEqual(Math.min(84, viewport.height / 2));
      expect(bar.width).toBeGreaterThanOrEqual(Math.min(240, viewport.width - 16));
      expect(await unusable(page), size).toEqual([]);
    }
    expect(said).toEqual([]);
    await leave(page);
  });
});

it('at 500 % a sidebar over the text folds when the user writes on, and comes back when asked for', async () => {
  const { page } = await drafted(NEW_MAILS[0][1], HURTING);
  await resize(page, { width: 256, height: 172 });
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+KeyA');
  await sidebar(page).waitFor();
  await expect.poll(async () => (await sidebar(page).boundingBox())!.height).toBeGreaterThan(140);
  await page.keyboard.press('Escape');
  await expect.poll(() => sidebar(page).count()).toBe(0);
  await ring(page).click();
  await sidebar(page).waitFor();
  await page.keyboard.type('Hello ');
  await expect.poll(() => sidebar(page).count()).toBe(0);
  expect(await page.locator(BODY).innerText()).toContain('Hello Dear Claire,');
  await expect.poll(() => ringName(page)).toMatch(/phrases/);
  await leave(page);
});
