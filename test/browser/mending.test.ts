import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import {
  card,
  hintKinds,
  middleOf,
  openSidebar,
  ring,
  startAmends,
  underlinedKinds,
  withDraft,
} from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { EDITORS } from './harness/editors.ts';
import { BODY, bodyHtml, write } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Where a step's sentence is put follows from the text, not from the editor. */
const SENTENCES = EDITORS.filter((_, nth) => nth === 0 || nth === EDITORS.length - 1);

const LINES = HURTING.split('\n');
/** A page with the hurting draft, its last line just typed and the caret behind that: above the quoted mail in a reply. */
async function hurting(address: string): Promise<Page> {
  const page = await run.open(withDraft(address, LINES.slice(0, -1).join('\n')));
  await ring(page).waitFor();
  await page.locator(BODY).getByText(LINES.at(-2)!).click();
  await page.keyboard.press('End');
  await write(page, `\n${LINES.at(-1)}`);
  await expect.poll(() => underlinedKinds(page)).toEqual(expect.arrayContaining([...HURTS]));
  return page;
}
const text = (page: Page) => page.locator(BODY).innerText();

describe.each(EDITORS)('in %s', (_, address) => {
  it('a rewrite goes in from the sidebar, clears its hint, and one undo gives back the very same HTML', async () => {
    const page = await hurting(address);
    const before = await bodyHtml(page);
    const bar = await openSidebar(page);
    const row = bar.locator('[data-hint="conditional-apology"]').first();
    const quote = await row.locator('.quote').innerText();
    const button = row.locator('.rewrite').first();
    const wanted = (await button.getAttribute('aria-label'))!.replace(/^Write instead: /, '');
    await button.click();
    await expect.poll(() => text(page)).toContain(wanted);
    expect(await text(page)).not.toContain(quote);
    await expect.poll(() => hintKinds(bar)).not.toContain('conditional-apology');
    expect(await underlinedKinds(page)).not.toContain('conditional-apology');

    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await expect.poll(() => hintKinds(bar)).toContain('conditional-apology');
    await page.close();
  });

  it('a template goes in at the caret, filled, and one undo gives back the very same HTML', async () => {
    const page = await hurting(address);
    const bar = await openSidebar(page);
    const before = await bodyHtml(page);
    const words = await text(page);
    const offer = bar.locator('[data-template="mistake"]');
    await offer.waitFor({ state: 'attached' });
    const group = offer.locator('xpath=ancestor::details[1]');
    if ((await group.count()) && !(await group.evaluate((part: HTMLDetailsElement) => part.open)))
      await group.locator('> summary').click();
    await offer.getByRole('button', { name: /^Insert/ }).click();
    await expect.poll(() => text(page)).toContain('That was our mistake');
    const filled = await text(page);
    expect(filled).toContain('Dear Claire,\n');
    expect(filled).not.toMatch(/\{\{|\}\}/);
    for (const line of LINES) expect(filled).toContain(line);

    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    expect(await text(page)).toBe(words);
    await page.close();
  });
});

describe.each(SENTENCES)('in %s', (_, address) => {
  it('a sentence for a step goes in, lifts the step, and one undo gives back the very same HTML', async () => {
    const page = await hurting(address);
    const bar = await openSidebar(page);
    const before = await bodyHtml(page);
    const row = bar.locator('[data-check="follow_up"]');
    expect(await row.getAttribute('data-level')).toBe('none');
    if (!(await row.locator('details').evaluate((part: HTMLDetailsElement) => part.open)))
      await row.locator('summary').click();
    const sentence = await row.locator('.suggestions p').first().innerText();
    await row
      .getByRole('button', { name: /^Insert/ })
      .first()
      .click();
    await expect.poll(() => text(page)).toContain(sentence);
    await expect.poll(() => row.getAttribute('data-level')).not.toBe('none');

    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  });
});

it('a rewrite goes in from the card as well, and the caret stays in the draft', async () => {
  const page = await hurting(`${GMAIL}?scene=popup`);
  const before = await bodyHtml(page);
  const { x, y } = await middleOf(page, 'conditional-apology');
  await page.mouse.click(x, y);
  await card(page).locator('.rewrite').first().click();
  await expect.poll(() => underlinedKinds(page)).not.toContain('conditional-apology');
  await expect.poll(() => card(page).count()).toBe(0);
  expect(await page.locator(BODY).evaluate((body) => body.contains(getSelection()!.focusNode))).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => bodyHtml(page)).toBe(before);
  await page.close();
});

it('Escape closes a card that was clicked open, and the page, whose window it would close, hears nothing of it', async () => {
  const page = await hurting(`${GMAIL}?scene=popup`);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    addEventListener('keydown', ({ key }) => heard.push(key));
  });
  const { x, y } = await middleOf(page, 'conditional-apology');
  await page.mouse.click(x, y);
  await card(page).waitFor();
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
  // With no card to close the key is the page's own.
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['Escape']);
  await page.close();
});

it('a day is put into a rewrite at a click, and is then promised', async () => {
  const page = await run.open(
    withDraft(
      `${OUTLOOK}?scene=new`,
      'Dear Claire,\n\nI am sorry, we sent the wrong file. We will send the right one as soon as possible.',
    ),
  );
  const bar = await openSidebar(page);
  const row = bar.locator('[data-hint="vague-commitment"]');
  const before = await bodyHtml(page);
  const chip = row.locator('button.chip').last();
  const day = await chip.innerText();
  await chip.click();
  await expect.poll(() => text(page)).toContain(`by ${day}`);
  await expect.poll(() => hintKinds(bar)).not.toContain('vague-commitment');
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => bodyHtml(page)).toBe(before);
  await row.locator('input.chip').first().fill('2099-03-13');
  await expect.poll(() => text(page)).toContain('by Friday, March 13');
  await page.close();
});

it('the keyboard alone takes a rewrite', async () => {
  const page = await hurting(`${OUTLOOK}?scene=new`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+Shift+KeyN');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className))
    .toContain('rewrite');
  const was = await text(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => text(page)).not.toBe(was);
  expect(await page.locator(BODY).evaluate((body) => body.contains(document.activeElement))).toBe(true);
  await page.close();
});
