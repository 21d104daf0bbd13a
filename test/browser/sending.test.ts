import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, ring, selected, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, bodyHtml, type Sent, sentBy, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

async function open(address: string): Promise<Page> {
  const page = await run.open(address);
  await ring(page).waitFor();
  return page;
}
const sendButton = (page: Page) => page.locator('[data-act=send]').first();
const asked = (page: Page) => page.locator('amends-root').getByText('still in your mail');
/** What a mail may not hold: a name of ours, or an element that the draft did not have. */
function expectClean(mail: Sent): void {
  for (const html of [mail.html, mail.fast ?? '', mail.text]) {
    expect(html).not.toMatch(/amends|::highlight|<mark|data-hint|data-check|wavy/i);
  }
}

const WAYS: [string, (page: Page) => Promise<void>][] = [
  ['with the button', (page) => sendButton(page).click()],
  ['with Ctrl+Enter', (page) => page.keyboard.press('Control+Enter')],
  ['with Enter on the button', (page) => sendButton(page).press('Enter')],
];

describe.each(NEW_MAILS)('%s', (_, address) => {
  it.each(WAYS)('sends a mail without blanks at once, %s', async (_way, send) => {
    const page = await open(withDraft(address, HURTING));
    await page.locator(BODY).focus();
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await send(page);
    await expect.poll(async () => (await sentBy(page)).length).toBe(1);
    expect(await asked(page).count()).toBe(0);
    await expect.poll(() => page.locator('amends-root').count()).toBe(0);
    await page.close();
  });

  it.each(WAYS)('asks once where a blank is left, %s, and then sends', async (_way, send) => {
    const page = await open(withDraft(address, 'The report did not reach you. You will have it by [date].'));
    await page.locator(BODY).focus();
    await send(page);
    await asked(page).waitFor();
    expect(await page.locator('amends-root').getByRole('status').innerText()).toContain('[date] is still in your mail');
    expect(await sentBy(page)).toEqual([]);
    expect(await selected(page)).toBe('[date]');
    await send(page);
    await expect.poll(async () => (await sentBy(page)).length).toBe(1);
    expect((await sentBy(page))[0]!.text).toContain('by [date].');
    await page.close();
  });

  it('sends nothing of Amends: after marks, cards, a rewrite, a template and a sentence', async () => {
    const page = await open(withDraft(address, HURTING));
    await typeText(page, ' Sorry.');
    const typed = await bodyHtml(page);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await page.keyboard.press('Alt+Shift+KeyN');
    await page.keyboard.press('Escape');
    const bar = await openSidebar(page);
    expect(await bodyHtml(page)).toBe(typed);

    await bar.locator('[data-hint="conditional-apology"] .rewrite').first().click();
    await expect.poll(() => underlinedKinds(page)).not.toContain('conditional-apology');
    const row = bar.locator('[data-check="follow_up"]');
    if (!(await row.locator('details').evaluate((part: HTMLDetailsElement) => part.open)))
      await row.locator('summary').click();
    const words = await page.locator(BODY).innerText();
    await row
      .getByRole('button', { name: /^Insert/ })
      .first()
      .click();
    await expect.poll(() => page.locator(BODY).innerText()).not.toBe(words);
    const offer = bar.locator('[data-template] .insert:visible').first();
    const more = await page.locator(BODY).innerText();
    await offer.click();
    await expect.poll(() => page.locator(BODY).innerText()).not.toBe(more);

    await sendButton(page).click();
    await asked(page).waitFor();
    await sendButton(page).click();
    await expect.poll(async () => (await sentBy(page)).length).toBe(1);
    const [mail] = await sentBy(page);
    expectClean(mail!);
    expect(mail!.text).toContain('Tom in accounting');
    await page.close();
  });

  it('Tab walks the blanks of a template, and is the host’s own again afterwards', async () => {
    const page = await open(address);
    const bar = await openSidebar(page);
    await page.locator(BODY).focus();
    const group = bar.locator('[data-template="delay"]').locator('xpath=ancestor::details[1]');
    if ((await group.count()) && !(await group.evaluate((part: HTMLDetailsElement) => part.open)))
      await group.locator('> summary').click();
    await bar.locator('[data-template="delay"] .insert').click();
    await expect.poll(() => selected(page)).toMatch(/^\[.+\]$/);
    const blanks = (await page.locator(BODY).innerText()).match(/\[[^\][]+\]/g) ?? [];
    expect(blanks.length).toBeGreaterThan(2);
    expect(await selected(page)).toBe(blanks[0]);
    await page.keyboard.press('Tab');
    expect(await selected(page)).toBe(blanks[1]);
    await page.keyboard.press('Shift+Tab');
    expect(await selected(page)).toBe(blanks[0]);
    for (const [nth, blank] of blanks.entries()) {
      expect(await selected(page)).toBe(blank);
      if (nth < blanks.length - 1) await page.keyboard.type('filled');
      await page.keyboard.press('Tab');
    }
    // The last was passed over: it stands, and the Tab after it writes nothing over it.
    expect(await page.locator(BODY).innerText()).toContain(blanks.at(-1));
    expect(await selected(page)).toBe('');
    await page.keyboard.press('Shift+Tab');
    expect(await selected(page)).toBe(blanks.at(-1));
    await page.keyboard.type('filled');
    expect(await page.locator(BODY).innerText()).not.toMatch(/\[/);
    await page.close();
  });
});
