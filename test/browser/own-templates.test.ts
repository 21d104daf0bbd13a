import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, sidebar, startAmends, templateSearch, withDraft } from './harness/amends.ts';
import { saved, titles, words } from './harness/library.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const library = (): Promise<Page> => run.open(`chrome-extension://${run.id}/templates.html`);

/** The offer of a template in an open sidebar, wherever it is listed. */
async function offered(bar: Locator, title: string): Promise<Locator> {
  await (await templateSearch(bar)).fill(title);
  const offer = bar.locator('[data-template^="own-"]').filter({ hasText: title });
  await offer.waitFor();
  return offer;
}

/** Writes a template on the page, with a bold word and a list. */
async function write(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await words(page).click();
  await page.keyboard.type('Dear ');
  await page.getByLabel('Insert a blank').selectOption('{{client.firstName}}');
  await page.keyboard.type(',');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('We made a mistake, and I am ');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.type('sorry');
  await page.getByRole('button', { name: 'Bold' }).click();
  await page.keyboard.type('. This is what we do:');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('reprint them by [day]');
  await saved(page);
}

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('a template of the user’s own in %s', (name, address) => {
  it('is written with its formatting, judged as it is written, and inserted as one undo step', async () => {
    const page = await library();
    await write(page, `Reprint ${name}`);
    await expect.poll(() => page.locator('.judged [data-check="own"]').getAttribute('data-level')).toBe('done');
    await page.close();

    const mail = await run.open(address);
    await ring(mail).waitFor();
    const bar = await openSidebar(mail);
    await mail.locator(BODY).click();
    await mail.keyboard.type('Hi Ana,');
    await mail.keyboard.press('Enter');
    await mail.keyboard.press('Enter');
    const before = await bodyHtml(mail);
    await (await offered(bar, `Reprint ${name}`)).getByRole('button', { name: /^Insert/ }).click();
    await expect.poll(() => mail.locator(`${BODY} li`).allInnerTexts()).toEqual(['reprint them by [day]']);
    // The draft greets already.
    expect(await mail.locator(BODY).innerText()).not.toContain('Dear');
    expect(await mail.locator(`${BODY} :is(b, strong)`).allInnerTexts()).toEqual(['sorry']);
    await mail.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(mail)).toBe(before);
    await mail.close();
  });

  it('is made of the draft: names and days are blanks, formatting stays', async () => {
    const draft = `Dear Dana,\n\nThe ${name} report was due and is late. You will have it by Thursday at noon.\n\nKind regards`;
    const mail = await run.open(withDraft(address, draft));
    await ring(mail).waitFor();
    const bar = await openSidebar(mail);
    await bar.getByRole('button', { name: 'Save this draft as a template' }).click();
    await mail.locator('amends-root').getByText('Saved among your templates').waitFor();
    await mail.close();

    const page = await library();
    await page.getByRole('searchbox').fill(`${name} report`);
    await page.locator('.own-list button').first().click();
    await expect.poll(() => words(page).innerText()).toContain('by [day] at [time].');
    await page.close();
  });
});

it('what is deleted at once stays deleted, and what is typed elsewhere is shown, not written over', async () => {
  const [here, there] = [await library(), await library()];
  await write(here, 'In two pages');
  await there.bringToFront();
  await there.locator('.own-list button').filter({ hasText: 'In two pages' }).click();
  await here.bringToFront();
  await words(here).click();
  await here.keyboard.press('Control+End');
  await here.keyboard.type(' and here');
  await saved(here);
  await there.bringToFront();
  await expect.poll(() => words(there).innerText()).toContain('and here');
  await words(there).click();
  await there.keyboard.press('Control+End');
  await there.keyboard.type(' and there');
  await saved(there);
  await expect.poll(() => words(here).innerText()).toMatch(/and here[\s\S]*and there/);

  await there.keyboard.type('!');
  await there.getByRole('button', { name: 'Delete' }).click();
  await there.getByRole('button', { name: 'Delete it' }).click();
  await there.waitForTimeout(1200);
  await there.reload();
  await there.getByRole('button', { name: 'New template' }).waitFor();
  expect(await titles(there)).not.toContain('In two pages');
  for (const page of [here, there]) await page.close();
});

it('a text that is too long is not saved, says so, and is saved once it is shorter', async () => {
  const page = await library();
  await write(page, 'Too long');
  await words(page).evaluate((box) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'x '.repeat(10_100));
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('a template holds at most 20,000 characters').waitFor();
  expect(await titles(page)).toContain('Too long');
  await page.keyboard.press('Control+z');
  await saved(page);
  await page.close();
});

it('the sidebar that is open shows a change at once, and "Edit" leads to the template', async () => {
  const page = await library();
  await write(page, 'Before');
  const mail = await run.open(`${GMAIL}?scene=popup`);
  await ring(mail).waitFor();
  const offer = await offered(await openSidebar(mail), 'Before');
  await page.bringToFront();
  await page.getByLabel('Title', { exact: true }).fill('Before and after');
  await saved(page);
  await expect.poll(() => sidebar(mail).locator('[data-template] b').allInnerTexts()).toContain('Before and after');
  await mail.bringToFront();
  await offer.locator('summary').click();
  const opened = run.context.waitForEvent('page');
  await offer.getByRole('button', { name: /^Edit/ }).click();
  const edited = await opened;
  await expect.poll(() => edited.getByLabel('Title', { exact: true }).inputValue()).toBe('Before and after');
  for (const one of [page, mail, edited]) await one.close();
});

it('templates go out as JSON and come back whole; a broken file says so and changes nothing', async () => {
  const page = await library();
  await page.getByRole('searchbox').fill('Before and after');
  const downloading = page.waitForEvent('download');
  await page.getByLabel(/^Export the/).selectOption('json');
  const file = await (await downloading).path();
  const exported = JSON.parse(readFileSync(file, 'utf8'));
  expect(exported.templates).toMatchObject([{ title: 'Before and after' }]);
  const again = path.join(tmpdir(), `amends-${process.pid}.json`);
  writeFileSync(again, JSON.stringify({ ...exported, templates: [{ ...exported.templates[0], title: 'Came back' }] }));
  await page.locator('input[type=file]').setInputFiles(again);
  await page.getByText('One template imported.').waitFor();
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => titles(page)).toContain('Came back');

  const count = (await titles(page)).length;
  // The same again is nothing new.
  await page.locator('input[type=file]').setInputFiles(again);
  await page.getByText('One was here already.').waitFor();
  expect(await page.getByText('One template imported.').count()).toBe(0);
  expect(await titles(page)).toHaveLength(count);

  await page.locator('input[type=file]').setInputFiles([
    { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"amends": "templ') },
    { name: 'evil.html', mimeType: 'text/html', buffer: Buffer.from('<script>document.title = "taken"</script>') },
  ]);
  await page.getByText('Amends does not know the form of “bad.json”. Nothing was imported.').waitFor();
  await page.getByText('There is no template in “evil.html”.').waitFor();
  expect(await titles(page)).toHaveLength(count);
  expect(await page.title()).not.toContain('taken');
  await page.close();
});

it('what does not fit the browser’s sync stays on this machine and says so; what can not be read is left as it is', async () => {
  const page = await library();
  const long = `Long one\n\n${'A long letter to a client about an order. '.repeat(300)}`;
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
  await page.getByText('One of them stays on this machine').waitFor();
  const row = page.locator('.own-list li').filter({ hasText: 'Long one' });
  expect(await row.innerText()).toContain('On this machine only');

  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome.storage.local.set({
      'own:own-broken': { id: 'own-broken', title: 7 },
    }),
  );
  await page.reload();
  await page.getByText('One entry in the browser’s storage could not be read.').waitFor();
  await row.locator('button').click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect.poll(() => titles(page)).not.toContain('Long one');
  await page.close();
});

it('a new template begins at its title: one can type at once', async () => {
  const page = await library();
  await page.getByRole('button', { name: 'New template' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type('At once');
  await expect.poll(() => titles(page)).toContain('At once');
  await page.close();
});
