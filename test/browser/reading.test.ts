import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import {
  card,
  hintKinds,
  levels,
  middleOf,
  openSidebar,
  ring,
  selected,
  sidebar,
  startAmends,
  underlined,
  underlinedKinds,
  withDraft,
} from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** A page with the hurting draft in it, underlined, and the focus in the draft. */
async function hurting(address: string): Promise<Page> {
  const page = await run.open(withDraft(address, HURTING));
  await ring(page).waitFor();
  await page.locator(BODY).focus();
  await expect.poll(() => underlinedKinds(page)).toEqual(expect.arrayContaining([...HURTS]));
  return page;
}
const inDraft = (page: Page) =>
  page.locator(BODY).evaluate((body) => body.contains(document.activeElement) || body === document.activeElement);
const inAmends = (page: Page) => page.evaluate(() => document.activeElement?.localName === 'amends-root');
/** The kind whose phrase the open card is about, found by its words. */
async function cardKind(page: Page): Promise<string | undefined> {
  const quote = await card(page).locator('del').innerText();
  return Object.entries(await underlined(page)).find(([, phrases]) => phrases.includes(quote))?.[0];
}

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=reply`],
])('in %s', (_, address) => {
  it('a click on a piece of evidence selects it in the draft', async () => {
    const page = await hurting(address);
    const bar = await openSidebar(page);
    const row = bar.locator('[data-check="own"]');
    if (!(await row.locator('details').evaluate((part: HTMLDetailsElement) => part.open)))
      await row.locator('summary').click();
    const quote = await row.locator('.quote').first().innerText();
    await row.locator('.quote').first().click();
    expect(await selected(page)).toBe(quote);
    expect(HURTING).toContain(quote);
    await page.close();
  });

  it('the keyboard opens and closes the sidebar, and gives the focus back', async () => {
    const page = await hurting(address);
    const before = await bodyHtml(page);
    await page.keyboard.press('Alt+Shift+KeyA');
    await sidebar(page).waitFor();
    await expect.poll(() => inAmends(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => sidebar(page).count()).toBe(0);
    expect(await inDraft(page)).toBe(true);
    await page.keyboard.press('Alt+Shift+KeyA');
    await sidebar(page).waitFor();
    await page.keyboard.press('Alt+Shift+KeyA');
    await expect.poll(() => sidebar(page).count()).toBe(0);
    expect(await bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('the keyboard goes through the hints and back to the draft', async () => {
    const page = await hurting(address);
    const before = await bodyHtml(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+Shift+KeyN');
    await card(page).waitFor();
    await expect.poll(() => inAmends(page)).toBe(true);
    const first = await cardKind(page);
    await page.keyboard.press('Alt+Shift+KeyN');
    await expect.poll(() => cardKind(page)).not.toBe(first);
    await page.keyboard.press('Alt+Shift+KeyP');
    await expect.poll(() => cardKind(page)).toBe(first);
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await inDraft(page)).toBe(true);
    expect(await bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('a key right after the draft has changed goes to a phrase as it stands now', async () => {
    const page = await hurting(address);
    await page.keyboard.press('Control+Home');
    await page.locator(BODY).evaluate((body) => {
      const first = document.createTreeWalker(body, NodeFilter.SHOW_TEXT).nextNode() as Text;
      // The last key down before the one that asks.
      const change = ({ key }: KeyboardEvent) => key === 'Shift' && first.insertData(0, 'So much for that. ');
      window.addEventListener('keydown', change, true);
    });
    await page.keyboard.press('Alt+Shift+KeyN');
    await card(page).waitFor();
    expect(await selected(page)).toContain(await card(page).locator('del').innerText());
    await page.close();
  });

  it('a card that has the focus gives it back to the draft where its phrase goes', async () => {
    const page = await hurting(address);
    await page.keyboard.press('Alt+Shift+KeyN');
    await card(page).waitFor();
    await expect.poll(() => inAmends(page)).toBe(true);
    await page.locator(BODY).evaluate((body) => {
      body.querySelector('div')!.textContent = 'All of it is done.';
      for (const block of [...body.children].slice(1)) block.remove();
    });
    await expect.poll(() => card(page).count()).toBe(0);
    await expect.poll(() => inDraft(page)).toBe(true);
    await page.close();
  });

  it('the pointer on a phrase opens its card, and away from it closes it; the focus stays in the draft', async () => {
    const page = await hurting(address);
    const { x, y } = await middleOf(page, 'blame-teammate');
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await card(page).waitFor();
    expect(await cardKind(page)).toBe('amends-blame-teammate');
    expect(await inDraft(page)).toBe(true);
    await page.mouse.move(4, 4, { steps: 3 });
    await expect.poll(() => card(page).count()).toBe(0);

    await page.mouse.click(x, y);
    await card(page).waitFor();
    expect(await inDraft(page)).toBe(true);
    await page.close();
  });

  it('a card does not lie where words that are dragged are to go', async () => {
    const page = await hurting(address);
    const { x, y } = await middleOf(page, 'blame-teammate');
    await page.mouse.click(x, y);
    await card(page).waitFor();
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 2, { steps: 3 });
    await expect.poll(() => card(page).count()).toBe(0);
    await page.mouse.up();

    // Nor where they come upon it: the card is below the phrase, where the next line is.
    await page.mouse.dblclick(x, y);
    await card(page).waitFor();
    const before = await bodyHtml(page);
    await page.mouse.down();
    await page.mouse.move(x - 20, y + 20);
    await page.mouse.move(x - 22, y + 20);
    await page.mouse.up();
    await expect.poll(() => bodyHtml(page)).not.toBe(before);
    await page.close();
  });
});

describe('a hint', () => {
  it('can be ignored in this mail', async () => {
    const page = await hurting(`${GMAIL}?scene=popup`);
    const bar = await openSidebar(page);
    const row = bar.locator('[data-hint="blame-teammate"]').first();
    await row.getByRole('button', { name: /^More about/ }).click();
    await row.getByRole('button', { name: 'Ignore here' }).click();
    await expect.poll(() => hintKinds(bar)).not.toContain('blame-teammate');
    expect(await underlinedKinds(page)).not.toContain('blame-teammate');
    await typeText(page, '\nMore words after it.');
    await expect.poll(async () => (await levels(bar)).own).toBe('weak');
    expect(await hintKinds(bar)).not.toContain('blame-teammate');
    await page.close();
    // Another mail hears of it again.
    const other = await hurting(`${GMAIL}?scene=popup`);
    await other.close();
  });

  it('can be called wrong, which is said and kept on this machine', async () => {
    const page = await hurting(`${OUTLOOK}?scene=new`);
    const { x, y } = await middleOf(page, 'conditional-apology');
    await page.mouse.click(x, y);
    await card(page).getByRole('button', { name: 'This hint is wrong' }).click();
    await expect.poll(() => underlinedKinds(page)).not.toContain('conditional-apology');
    await page.locator('amends-root').getByText('It is noted in the options').waitFor();
    await page.close();
    const options = await run.open(`chrome-extension://${run.id}/options.html`);
    await options.getByText('inconvenience').first().waitFor();
    await options.close();
  });

  it('of a kind that is never wanted goes everywhere, at once', async () => {
    const page = await hurting(`${GMAIL}?scene=popup`);
    const other = await hurting(`${OUTLOOK}?scene=new`);
    await page.bringToFront();
    const bar = await openSidebar(page);
    const row = bar.locator('[data-hint="vague-commitment"]').first();
    await row.getByRole('button', { name: /^More about/ }).click();
    await row.getByRole('button', { name: 'Never this kind' }).click();
    for (const one of [page, other]) await expect.poll(() => underlinedKinds(one)).not.toContain('vague-commitment');
    await page.close();
    const options = await run.open(`chrome-extension://${run.id}/options.html`);
    const box = options.locator('.kinds input:not(:checked)');
    await expect.poll(() => box.count()).toBe(1);
    await box.check();
    // Once another page knows, it is stored: a page that closes before takes the change along.
    await expect.poll(() => underlinedKinds(other)).toContain('vague-commitment');
    await options.close();
    await other.close();
    const again = await hurting(`${GMAIL}?scene=popup`);
    await again.close();
  });
});
