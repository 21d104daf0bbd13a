import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, selected, sidebar, startAmends, withDraft } from './harness/amends.ts';
import { makePopup, type Popup } from './harness/popup.ts';
import { BODY, bodyHtml, clickIn } from './harness/typing.ts';

const STATUS = 'https://status.example/incidents/42?utm_source=mail';
const INCIDENT = `<!doctype html><html lang="en"><head><title>Checkout errors – Example Status</title>
<meta property="article:modified_time" content="2026-03-10T09:30:00Z"></head><body><nav><a href="/">Home</a> <a href="/history">History</a></nav>
<main><h1>Checkout errors</h1>
<p><strong>Investigating:</strong> The checkout page shows an error to some customers when they pay by card.</p>
<p><strong>Started:</strong> 10 March 2026, 06:55 CET</p>
<p><strong>Affected:</strong> Customers who pay by card in the web shop</p>
<p><strong>Resolution:</strong> Our engineers have rolled back last night's update and orders go through again.</p>
<p><strong>Next update:</strong> 10 March 2026, 15:00 CET</p></main><footer>Powered by nobody</footer></body></html>`;
const EMPTY = '<!doctype html><html lang="en"><title>App</title><body><div id="root">Loading</div></body></html>';

let run: Awaited<ReturnType<typeof startAmends>>;
let popup: Popup;
beforeAll(async () => {
  run = await startAmends();
  await run.context.route('https://status.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url().includes('empty') ? EMPTY : INCIDENT,
    }),
  );
  popup = await makePopup(run);
});
afterAll(() => run.close());

const facts = (page: Page) => sidebar(page).locator('[data-fact]');

it('a fact of a status page goes into a mail in another tab, with or without its link, as one undo step', async () => {
  const page = await run.open(STATUS);
  const before = await page.content();
  await popup.click(page);
  await popup.press('Use this page');
  await expect.poll(popup.text).toMatch(/facts taken/);
  await popup.close();
  // Nothing of the page is changed but for the coach that a click brings to its fields.
  await page.evaluate(() => document.querySelector('amends-root')?.remove());
  expect(await page.content()).toBe(before);
  await page.close();

  for (const address of [`${GMAIL}?scene=popup`, `${OUTLOOK}?scene=new`]) {
    const mail = await run.open(withDraft(address, 'Dear Ana,\n\nI am sorry about the checkout.'));
    await ring(mail).waitFor();
    await openSidebar(mail);
    await expect.poll(() => facts(mail).count()).toBeGreaterThanOrEqual(4);
    const affected = sidebar(mail).locator('[data-fact="affected"]');
    expect(await affected.innerText()).toContain('Customers who pay by card in the web shop');
    await mail.locator(BODY).click();
    await mail.keyboard.press('Control+End');
    const html = await bodyHtml(mail);
    await affected.getByText('Insert', { exact: true }).click();
    await expect.poll(() => mail.locator(BODY).innerText()).toContain('pay by card in the web shop');
    expect(await mail.locator(BODY).innerText()).not.toContain('status.example');
    await mail.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(mail)).toBe(html);
    await affected.getByRole('button', { name: /with a link/ }).click();
    await expect.poll(() => mail.locator(BODY).innerText()).toContain('https://status.example/incidents/42');
    // What tells who came from where is not passed on.
    expect(await mail.locator(BODY).innerText()).not.toContain('utm_source');
    await mail.close();
  }
});

it('a fact fills the slot that asks for it', async () => {
  const mail = await run.open(withDraft(`${GMAIL}?scene=popup`, 'Dear Ana,\n\nI am sorry: [what happened].'));
  await ring(mail).waitFor();
  await openSidebar(mail);
  await expect.poll(() => facts(mail).count()).toBeGreaterThan(0);
  await clickIn(mail, 'happened');
  const chip = mail.locator('amends-root .slot .chip').first();
  await expect.poll(() => chip.innerText()).toMatch(/checkout page shows an error/);
  await chip.click();
  await expect.poll(() => mail.locator(BODY).innerText()).toMatch(/I am sorry: the checkout page shows an error/);
  expect(await selected(mail)).toBe('');
  await mail.close();
});

it('a page that can’t be read says so, and what is selected on it is taken instead', async () => {
  const page = await run.open('https://status.example/empty');
  await popup.click(page);
  await popup.press('Use this page');
  await expect.poll(popup.text).toMatch(/can’t read this page/);
  await popup.press('Use the selection');
  await expect.poll(popup.text).toMatch(/Nothing is selected/);
  await popup.close();
  await page.evaluate(() => {
    const root = document.querySelector('#root') as Element;
    root.textContent = 'The server in Oslo lost power at 04:10 this morning.';
    getSelection()?.selectAllChildren(root);
  });
  await popup.click(page);
  await popup.press('Use the selection');
  await expect.poll(popup.text).toMatch(/One fact taken/);
  await popup.close();
  await page.close();
});

it('sources go at a click, and after a week by themselves', async () => {
  const mail = await run.open(`${GMAIL}?scene=popup`);
  await ring(mail).waitFor();
  const bar = await openSidebar(mail);
  await expect.poll(() => bar.locator('[data-source]').count()).toBe(2);
  await bar
    .locator('[data-source]')
    .first()
    .getByRole('button', { name: /^Take “/ })
    .click();
  await expect.poll(() => bar.locator('[data-source]').count()).toBe(1);
  await mail.close();

  const options = await run.open(`chrome-extension://${run.id}/options.html`);
  await options.evaluate(async () => {
    const { local } = (
      globalThis as unknown as {
        chrome: {
          storage: {
            local: { get(key: string): Promise<{ sources: { taken: string }[] }>; set(items: object): Promise<void> };
          };
        };
      }
    ).chrome.storage;
    const { sources } = await local.get('sources');
    const old = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await local.set({ sources: sources.map((one) => ({ ...one, taken: old })) });
  });
  await options.close();
  const later = await run.open(`${GMAIL}?scene=popup`);
  await ring(later).waitFor();
  const second = await openSidebar(later);
  await second.getByText('Templates', { exact: true }).waitFor();
  expect(await second.locator('[data-source]').count()).toBe(0);
  await later.close();
});
