import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ELSEWHERE } from '../pages/server.ts';
import {
  card,
  hasFocus,
  hintKinds,
  levels,
  openSidebar,
  ring,
  ringName,
  rings,
  sidebar,
  startAmends,
  watchErrors,
} from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { makePopup, type Popup } from './harness/popup.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
let popup: Popup;
beforeAll(async () => {
  run = await startAmends();
  popup = await makePopup(run);
});
afterAll(() => run.close());

const held = (field: Locator) =>
  field.evaluate((element) => (element as HTMLTextAreaElement).value ?? element.innerHTML);
const words = (field: Locator) =>
  field.evaluate((element) => (element as HTMLTextAreaElement).value ?? (element as HTMLElement).innerText);

const FIELDS: [string, (page: Page) => Locator][] = [
  ['a textarea', (page) => page.locator('#answer')],
  ['a contenteditable', (page) => page.locator('#rich')],
  ['a field in nested open shadow roots', (page) => page.locator('#shadowed')],
  ['a textarea in a frame', (page) => page.frameLocator('#frame').locator('#framed')],
  ['a contenteditable in a frame without an address', (page) => page.frameLocator('#srcdoc').locator('#in-srcdoc')],
];

let count = 0;
/** Our page with a draft in one of its fields, not yet clicked for. */
async function drafted(find: (page: Page) => Locator) {
  count += 1;
  const page = await run.open(`${ELSEWHERE}?no=${count}`);
  const errors = watchErrors(page);
  const field = find(page);
  await field.click();
  await field.fill(HURTING);
  return { page, field, errors };
}

describe.each(FIELDS)('%s', (_, find) => {
  it('is coached on the user’s click, and not before', async () => {
    const { page, field, errors } = await drafted(find);
    expect(await page.locator('amends-root').count()).toBe(0);
    await popup.click(page);
    await ring(page).waitFor();
    await popup.close();
    expect(await rings(page)).toBe(1);
    await expect.poll(() => ringName(page)).toMatch(/^Amends: acknowledge (missing|weak|done), own weak, solve weak/);

    const bar = await openSidebar(page);
    expect(await levels(bar)).toMatchObject({ own: 'weak', solve: 'weak', follow_up: 'none' });
    expect(await hintKinds(bar)).toEqual(expect.arrayContaining([...HURTS]));
    const before = await held(field);
    const row = bar.locator('[data-hint="conditional-apology"]').first();
    const quote = await row.locator('.quote').innerText();
    const rewrite = row.locator('.rewrite').first();
    const wanted = (await rewrite.getAttribute('aria-label'))!.replace(/^Write instead: /, '');
    await rewrite.click();
    await expect.poll(() => words(field)).toContain(wanted);
    expect(await words(field)).not.toContain(quote);
    await expect.poll(() => hintKinds(bar)).not.toContain('conditional-apology');
    const mended = await held(field);

    await bar
      .locator('[data-template="delay"]')
      .getByRole('button', { name: /^Insert/ })
      .click();
    await expect.poll(() => words(field)).toContain('We set that date');
    await expect.poll(() => hintKinds(bar)).toContain('blame-teammate');
    await page.keyboard.press('Control+z');
    await expect.poll(() => held(field)).toBe(mended);
    await page.keyboard.press('Control+z');
    await expect.poll(() => held(field)).toBe(before);
    await expect.poll(() => hintKinds(bar)).toContain('conditional-apology');
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** One of each kind of place: the keys and the removal are seen by the document that the field is in. */
const PLACES = FIELDS.filter(
  ([name]) => /^a (textarea|field in|contenteditable in)/.test(name) && !/textarea in/.test(name),
);

describe.each(PLACES)('%s', (_, find) => {
  it('obeys the keyboard (sidebar, next hint, Escape), and takes its ring along when it goes', async () => {
    const { page, field } = await drafted(find);
    await popup.click(page);
    await ring(page).waitFor();
    await popup.close();
    const before = await held(field);
    const isFocused = () =>
      field.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
    await page.keyboard.press('Alt+Shift+KeyA');
    await expect.poll(() => hasFocus(sidebar(page))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => sidebar(page).count()).toBe(0);
    expect(await isFocused()).toBe(true);
    // There is no next hint before there is one.
    await expect.poll(() => ringName(page)).toMatch(/phrase/);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+Shift+KeyN');
    await expect.poll(() => hasFocus(card(page))).toBe(true);
    expect(HURTING).toContain(await card(page).locator('del').innerText());
    await page.keyboard.press('Escape');
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await isFocused()).toBe(true);
    expect(await held(field)).toBe(before);
    await field.evaluate((element) => element.remove());
    await expect.poll(() => rings(page)).toBe(0);
    await page.close();
  });
});

describe('where the user is in no field for a draft', () => {
  it.each([
    ['the page itself', 'h1'],
    ['a password', '#password'],
    ['a field of one line', '#short'],
    ['a field that can’t be written in', '#readonly'],
    ['a part that is not editable', '#fixed'],
    ['a field that the page keeps to itself', '#refused'],
  ])('in %s: the popup says so, and nothing is in the page', async (_, selector) => {
    count += 1;
    const page = await run.open(`${ELSEWHERE}?no=${count}`);
    await page.locator(selector).click();
    await popup.click(page);
    await expect.poll(popup.text).toContain('Amends found no field');
    expect(await page.locator('amends-root').count()).toBe(0);
    await popup.close();
    await page.close();
  });
});

it('a click in one tab does nothing in another', async () => {
  const other = await drafted((page) => page.locator('#rich'));
  const { page } = await drafted((one) => one.locator('#rich'));
  await popup.click(page);
  await ring(page).waitFor();
  await popup.close();
  expect(await other.page.locator('amends-root').count()).toBe(0);
  expect(await other.page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
  await other.page.close();
});

it('a second field of a page gets a ring of its own', async () => {
  const { page } = await drafted((one) => one.locator('#answer'));
  await popup.click(page);
  await ring(page).waitFor();
  await popup.close();
  await page.locator('#rich').click();
  await page.keyboard.type('Hi Claire, lunch on Friday?');
  await popup.click(page);
  await expect.poll(() => rings(page)).toBe(2);
  await popup.close();
  // The ring is there before its first judgement.
  await expect.poll(() => ringName(page, 0)).toMatch(/own weak/);
  await expect.poll(() => ringName(page, 1)).toMatch(/nothing to mend/);
  await page.close();
});
