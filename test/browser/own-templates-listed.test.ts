import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAmends } from './harness/amends.ts';
import { saved, titles, words } from './harness/library.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const library = (): Promise<Page> => run.open(`chrome-extension://${run.id}/templates.html`);

it('a template says nothing of its phrases before there are words, and export says how many are listed', async () => {
  const page = await library();
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Alpha');
  await saved(page);
  expect(await page.locator('.judged').count()).toBe(0);
  await words(page).click();
  await page.keyboard.type('We made a mistake.');
  await page.locator('.judged').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('.judged').count()).toBe(0);
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Beta');
  await saved(page);
  const shown = page.locator('.exchange select option').first();
  expect(await shown.textContent()).toBe('Export');
  await page.getByRole('searchbox').fill('alpha');
  await expect.poll(() => titles(page)).toEqual(['Alpha']);
  expect(await shown.textContent()).toBe('Export the one that is listed');
  await page.close();
});
