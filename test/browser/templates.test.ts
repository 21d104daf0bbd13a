import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { insertTemplate, openSidebar, ring, startAmends, templateSearch } from './harness/amends.ts';
import { BODY } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

it.each([
  ['Gmail', `${GMAIL}?scene=popup&cc=1`],
  ['Gmail’s reply', `${GMAIL}?scene=reply&cc=1`],
  ['Outlook', `${OUTLOOK}?scene=new`],
  ['Outlook’s reply', `${OUTLOOK}?scene=reply`],
])('in %s a template greets those in To alone, not who gets a copy', async (_, address) => {
  const page = await run.open(address);
  await ring(page).waitFor();
  const bar = await openSidebar(page);
  await insertTemplate(bar, 'invoice', '.find ~ .templates [data-template="wrong-bill"]');
  await expect.poll(() => page.locator(BODY).innerText()).toMatch(/^\s*(?:Dear|Hi|Hello) Claire,/);
  await page.close();
});

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', OUTLOOK],
])('in %s', (_, address) => {
  it('a template is found by a word of its text, kept as a favourite, inserted, and then among those taken last', async () => {
    const page = await run.open(address);
    await ring(page).waitFor();
    const bar = await openSidebar(page);
    const shown = () =>
      bar
        .locator('.find ~ .templates [data-template]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.template));
    const field = await templateSearch(bar);
    await field.fill('invoice');
    await expect.poll(shown).toEqual(['wrong-bill']);

    const offer = bar.locator('[data-template="wrong-bill"]');
    await offer.locator('summary').click();
    await offer.getByRole('button', { name: /^Favourite/ }).click();
    await expect.poll(() => offer.getByRole('button', { pressed: true }).count()).toBe(1);
    await offer.getByRole('button', { name: /^Insert/ }).click();
    await expect.poll(() => page.locator(BODY).innerText()).toContain('A corrected invoice for');

    await field.fill('');
    for (const shelf of ['favourites', 'recent']) {
      await bar.locator('.find select').selectOption(shelf);
      await expect.poll(shown).toEqual(['wrong-bill']);
    }
    await bar.locator('.find select').selectOption('favourites');
    const star = offer.getByRole('button', { name: /^Favourite/ });
    if (!(await star.isVisible())) await offer.locator('summary').click();
    await star.click();
    await expect.poll(() => bar.locator('.find option[value="favourites"]').count()).toBe(0);
    await page.close();
  });
});
