import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openSidebar, ring, ringName, underlined, watchErrors } from './harness/amends.ts';
import { type ChromiumRun, startChromium } from './harness/chromium.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

let run: ChromiumRun;
beforeAll(async () => {
  run = await startChromium();
});
afterAll(() => run.close());

async function open(): Promise<{ page: Page; errors: string[] }> {
  const page = await run.open(`chrome-extension://${run.id}/welcome.html`);
  const errors = watchErrors(page);
  await ring(page).waitFor();
  return { page, errors };
}

const text = (page: Page) => page.locator(BODY).innerText();
const pressed = (page: Page) => page.locator('[data-sample][aria-pressed=true]').getAttribute('data-sample');

it('shows each sample at a click, judged anew', async () => {
  const { page, errors } = await open();
  const seen = [await text(page)];
  for (const name of ['invoice', 'outage', 'report']) {
    await page.locator(`[data-sample=${name}]`).click();
    await expect.poll(() => pressed(page)).toBe(name);
    await expect.poll(() => ringName(page)).toMatch(/phrase/);
    const words = await text(page);
    for (const phrases of Object.values(await underlined(page)))
      for (const phrase of phrases) expect(words).toContain(phrase);
    seen.push(words);
  }
  expect(new Set(seen).size).toBe(3);
  expect(errors).toEqual([]);
  await page.close();
});

it('offers to pause, and not to switch off a page of its own', async () => {
  const { page } = await open();
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Pause for this mail' }).waitFor();
  expect(await bar.getByRole('button', { name: 'Off for this site' }).count()).toBe(0);
  await page.close();
});

it('gives an empty box for one’s own words, and coaches in it', async () => {
  const { page, errors } = await open();
  await page.locator('[data-sample=own]').click();
  await expect.poll(async () => (await text(page)).trim()).toBe('');
  await typeText(page, 'We are sorry if the report was late.');
  await expect.poll(() => underlined(page)).toHaveProperty('amends-conditional-apology');
  const before = await bodyHtml(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+KeyN');
  await card(page).locator('.rewrite').first().click();
  await expect.poll(() => bodyHtml(page)).not.toBe(before);
  expect(errors).toEqual([]);
  await page.close();
});
