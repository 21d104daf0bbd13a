import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, ringName, rings, startAmends, watchErrors, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { makePopup, type Popup } from './harness/popup.ts';
import { BODY } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
let popup: Popup;
beforeAll(async () => {
  run = await startAmends();
  popup = await makePopup(run);
  await run.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => run.close());

/** What the user can't want told: words of the draft, people, addresses, subjects, and the page's own path. */
const SECRETS = /claire|whitfield|tomas|berg\b|northbridge|harbour|march|sales|report|inconvenience|@|\/\//i;

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** A page whose next build has taken away what its send button is known by. */
async function withoutSend(address: string) {
  const page = await run.open(withDraft(address, HURTING));
  const errors = watchErrors(page);
  await ring(page).waitFor();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-act="send"],[data-act="send"] + *')) one.remove();
    // Other buttons with a menu beside them, or a shortcut in their title, are taken for it.
    for (const one of document.querySelectorAll('[title*="+"],[aria-haspopup]')) one.removeAttribute('title');
    for (const one of document.querySelectorAll('[aria-haspopup]')) one.removeAttribute('aria-haspopup');
  });
  await page.locator(BODY).first().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Hello. ');
  return { page, errors };
}

it.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('in %s the ring and the sidebar name what is missing, and a diagnosis can be copied', async (_, address) => {
  const { page, errors } = await withoutSend(address);
  await expect.poll(() => ringName(page), { timeout: 10_000 }).toMatch(/Not found on this page: .*the send button/);
  const bar = await openSidebar(page);
  expect(await bar.locator('.missing').innerText()).toContain('the send button');
  await bar.getByRole('button', { name: 'Copy diagnosis' }).click();
  await page
    .locator('amends-root')
    .getByText(/^Copied: how this page is built/)
    .waitFor();
  const told = await clipboard(page);
  expect(told).toMatch(/^Amends \d+\.\d+\.\d+\nbrowser: Chrome \d+\nsite: (mail\.google\.com|outlook\.live\.com)\n/);
  expect(told).toMatch(/^send: missing \(/m);
  expect(told).toMatch(/^editor: found \(.*textbox, multiline/m);
  expect(told).toContain('contenteditable=true');
  expect(told.replace(/^site: .*$/m, '')).not.toMatch(SECRETS);
  expect(told.length).toBeLessThanOrEqual(20_000);
  expect(errors).toEqual([]);
  await page.close();
});

it('where no mail is found though one is being written, the toolbar button’s window has a diagnosis to copy', async () => {
  const page = await run.open(`${GMAIL}?scene=inbox`);
  const errors = watchErrors(page);
  // An editor with nothing left of what Gmail's is known by.
  await page.evaluate((draft) => {
    const field = document.createElement('section');
    field.contentEditable = 'true';
    field.textContent = draft;
    document.body.append(field);
    field.focus();
  }, `Dear Claire, ${HURTING}`);
  await popup.click(page);
  await expect.poll(() => popup.text()).toContain('You are writing and Amends is not there?');
  await popup.press('Copy diagnosis');
  await expect.poll(() => popup.text()).toMatch(/Copied: how this page is built|did not let/);
  expect(await popup.text()).toContain('Copied: how this page is built');
  await popup.close();
  const told = await clipboard(page);
  expect(told).toContain('window: none, a field');
  expect(told).toContain('section contenteditable=true');
  expect(told.replace(/^site: .*$/m, '')).not.toMatch(SECRETS);
  expect(await rings(page)).toBe(0);

  // The user takes what help there is: the page is as unknown as before, in the popup and in the sidebar.
  await popup.click(page);
  await popup.press('Help with the field I was writing in');
  await expect.poll(() => popup.text()).toContain('Amends found no mail around this field');
  const forget = () => page.evaluate(() => navigator.clipboard.writeText(''));
  await forget();
  await popup.press('Copy diagnosis');
  await expect.poll(() => popup.text()).toContain('Copied: how this page is built');
  await popup.close();
  const headOf = (said: string) => said.split('\n\n')[0];
  expect(headOf(await clipboard(page))).toBe(headOf(told));
  expect(await clipboard(page)).toContain('section contenteditable=true');
  expect(await rings(page)).toBe(1);
  const bar = await openSidebar(page);
  await forget();
  await bar.getByRole('button', { name: 'Copy diagnosis' }).click();
  await expect.poll(async () => headOf(await clipboard(page))).toBe(headOf(told));
  expect(errors).toEqual([]);
  await page.close();
});
