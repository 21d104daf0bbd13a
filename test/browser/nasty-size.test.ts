import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, ringName, rings, startAmends, underlined, underlinedKinds } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { act, BODY, bodyHtml, typeText } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Puts so many words of a hurting mail into the draft at once, as a paste would. */
const paste = (page: Page, words: number) =>
  page.locator(BODY).evaluate(
    (body, { count, lines }) => {
      let written = 0;
      for (let i = 0; written < count; i += 1) {
        const line = document.createElement('div');
        line.textContent = lines[i % lines.length]!;
        written += lines[i % lines.length]!.split(' ').length;
        body.append(line);
      }
    },
    { count: words, lines: HURTING.split('\n').slice(1) },
  );

it.each([
  ['Gmail', `${GMAIL}?scene=popup&editor=bare`],
  ['Outlook', `${OUTLOOK}?scene=new&editor=bare`],
])(
  'a draft of 100,000 words in %s is not read along, which the ring says; a shorter one is again',
  async (_, address) => {
    const page = await run.open(address);
    const said = await watchWorlds(page);
    await ring(page).waitFor();
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await paste(page, 100_000);
    await expect.poll(() => ringName(page)).toBe('Amends: this text is too long to read along.');
    expect(await underlined(page)).toEqual({});
    const before = await page.locator(BODY).textContent();
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And so on.');
    expect(await page.locator(BODY).textContent()).toBe(`${before} And so on.`);
    const bar = await openSidebar(page);
    expect(await bar.innerText()).toContain('Too long to read along');

    await page.locator(BODY).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await typeText(page, HURTING);
    await expect.poll(() => ringName(page)).toMatch(/phrases to look at/);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    expect(said).toEqual([]);
    await page.close();
  },
);

it('of fifty compose windows those on screen have a ring, the one written in is judged, and nothing is left of them all', async () => {
  const page = await run.open(`${GMAIL}?scene=inbox&editor=bare`);
  const said = await watchWorlds(page);
  for (let i = 0; i < 50; i += 1) await act(page, 'open');
  await expect.poll(() => rings(page), { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await page.locator('amends-root').count()).toBe(1);
  const others = await bodyHtml(page, 7);
  await typeText(page, HURTING, 49);
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  expect(await page.locator(BODY).nth(49).innerText()).toContain('Tom in accounting forgot to send me the figures.');
  expect(await bodyHtml(page, 7)).toBe(others);
  for (let i = 0; i < 50; i += 1) await act(page, 'close', 0);
  await expect.poll(() => page.locator('amends-root').count(), { timeout: 60_000 }).toBe(0);
  expect(await underlined(page)).toEqual({});
  expect(said).toEqual([]);
  await page.close();
});
