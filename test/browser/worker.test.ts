import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, sidebar, underlinedKinds, watchErrors } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BETTER, row, startWithModel, state, talk } from './harness/model.ts';
import { makePopup, type Popup } from './harness/popup.ts';
import { act, BODY, bodyHtml, typeText } from './harness/typing.ts';
import { type WorkerHandle, workerOf } from './harness/worker.ts';

// A browser ends the extension's worker after half a minute without work, and a mail tab is open all day: each message
// of the page finds none, and wakes one.
let own: Awaited<ReturnType<typeof startWithModel>>;
let worker: WorkerHandle;
let popup: Popup;
const PAGE = `<!doctype html><html lang="en"><title>Status</title><main><h1>Checkout errors</h1>
<p><strong>Affected:</strong> Customers who pay by card in the web shop</p></main></html>`;
beforeAll(async () => {
  own = await startWithModel();
  await own.run.context.route('https://status.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }),
  );
  const inside = await own.run.open(`chrome-extension://${own.run.id}/options.html`);
  popup = await makePopup(own.run, inside);
  worker = await workerOf(own.run, inside);
});
afterAll(() => own.close());

const FRENCH =
  'Chère Claire, nous sommes désolés si le retard du rapport vous a causé un désagrément. Tout est ma faute.';
const HOSTS = [
  ['Gmail', `${GMAIL}?scene=thread`],
  ['Outlook', `${OUTLOOK}?scene=thread`],
] as const;

/** A new compose window in a tab that waited for one, the worker gone by then. */
async function composing(address: string): Promise<Page> {
  const page = await own.run.open(address);
  await page.waitForFunction(() => 'host' in globalThis);
  await worker.stop();
  await act(page, 'open');
  await ring(page).waitFor();
  return page;
}

describe('with the worker gone', () => {
  it.each(HOSTS)('in %s the coach comes to a compose window, its languages and its templates', async (_, address) => {
    const page = await composing(address);
    const errors = watchErrors(page);
    await worker.stop();
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await worker.stop();
    const bar = await openSidebar(page);
    await bar.locator('[data-template]').first().waitFor({ state: 'attached' });
    // Another language, which is not here yet.
    await worker.stop();
    await page.locator(BODY).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(FRENCH);
    await expect.poll(() => bar.innerText()).toContain('Modèles');
    await bar.locator('[data-template]').filter({ hasText: 'Bonjour' }).first().waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('the facts of a page are taken, and said beside the mail', async () => {
    const source = await own.run.open('https://status.example/42');
    await worker.stop();
    await popup.click(source);
    await popup.press('Use this page');
    await expect.poll(popup.text).toMatch(/taken/);
    await popup.close();
    await source.close();
    const page = await composing(`${GMAIL}?scene=thread`);
    await typeText(page, 'Dear Ana,\n\nI am sorry about the checkout.');
    await worker.stop();
    await openSidebar(page);
    await expect.poll(() => sidebar(page).locator('[data-fact]').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('a draft is kept as a template, and the page of one’s own opens', async () => {
    const { page, bar } = await own.drafting();
    await worker.stop();
    await bar.getByRole('button', { name: 'Save this draft as a template' }).click();
    await page.locator('amends-root').getByText('Saved among your templates').waitFor();
    await worker.stop();
    const opening = own.run.context.waitForEvent('page');
    await bar.getByRole('button', { name: 'Your templates' }).first().click();
    const library = await opening;
    await library.locator('.own-list li').first().waitFor();
    expect(await library.locator('.own-list li').count()).toBe(1);
    await library.close();
    await page.close();
  });

  it('the model answers; where the worker goes in the middle of its words, that is said and can be tried again', async () => {
    await own.connect('words');
    own.server.answer = () => BETTER;
    const { page, bar } = await own.drafting();
    const before = await bodyHtml(page);
    await worker.stop();
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => state(bar)).toBe('offered');
    await page.close();

    await own.connect('slowly');
    own.server.answer = () => 'We are sorry and we go on and on. '.repeat(20);
    const again = await own.drafting();
    await row(again.bar).getByRole('button', { name: 'Ask your model' }).click();
    await talk(again.bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => talk(again.bar).locator('.preview').innerText()).toContain('We are');
    await worker.stop();
    await expect.poll(() => state(again.bar)).not.toBe('waiting');
    expect(await bodyHtml(again.page)).toBe(before);
    await again.page.close();
  });
});

describe('a worker that is ended while it answers', () => {
  it.each([
    ...HOSTS.map((host) => [...host, 'scripting'] as const),
    ...HOSTS.map((host) => [...host, 'files'] as const),
  ])('in %s is asked again', async (_, address, what) => {
    const page = await own.run.open(address);
    await page.waitForFunction(() => 'host' in globalThis);
    await worker.hang(what);
    await act(page, 'open');
    await worker.hung();
    await worker.end();
    await ring(page).waitFor();
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await page.close();
  });
});
