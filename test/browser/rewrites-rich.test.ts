import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { hintKinds, openSidebar, ring, startAmends, withDraft } from './harness/amends.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Makes a link of the first occurrence of a word, by the editor's own command. */
const link = (page: Page, word: string, href: string) =>
  page.locator(BODY).evaluate(
    (body, [wanted, address]) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        body.focus();
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        document.execCommand('createLink', false, address);
        return;
      }
    },
    [word, href] as const,
  );

it.each(NEW_MAILS)(
  '%s: a link among the words that a rewrite keeps stays, and one undo brings all back',
  async (_, at) => {
    const page = await run.open(withDraft(at, 'Hi Dana,\nWe are sorry if the report was late.\nBest, Alex'));
    await ring(page).waitFor();
    await link(page, 'report', 'https://files.example/report');
    const bar = await openSidebar(page);
    await expect.poll(() => hintKinds(bar)).toEqual(['conditional-apology']);
    const before = await bodyHtml(page);
    expect(before).toContain('href="https://files.example/report"');
    await bar.getByRole('button', { name: 'Write instead: We are sorry that the report was late.' }).click();
    await expect.poll(() => page.locator(BODY).innerText()).toContain('We are sorry that the report was late.');
    expect(await bodyHtml(page)).toContain('href="https://files.example/report"');
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  },
);

const BLAME = 'Tom in accounting forgot to send me the figures.';

/** A mail with one word as a link, judged, its sidebar open. */
async function linked(at: string, sentence: string, words: string, kind: string) {
  const page = await run.open(withDraft(at, `Hi Dana,\nI am sorry that the report was late. ${sentence}\nBest, Alex`));
  await ring(page).waitFor();
  await link(page, words, 'https://files.example/report');
  const bar = await openSidebar(page);
  await expect.poll(() => hintKinds(bar)).toContain(kind);
  const before = await bodyHtml(page);
  expect(before).toContain('href="https://files.example/report"');
  return { page, row: bar.locator(`[data-hint="${kind}"]`).first(), before };
}
const links = (page: Page) =>
  page
    .locator(`${BODY} a[href="https://files.example/report"]`)
    .evaluateAll((all) => all.map(({ textContent }) => textContent));

it.each(NEW_MAILS)('%s: a link whose words come again in other words stays on them', async (_, at) => {
  const { page, row, before } = await linked(at, 'Mistakes were made in it.', 'Mistakes', 'evasive-passive');
  await row.locator('.rewrite', { hasText: 'We made mistakes' }).click();
  await expect.poll(() => page.locator(BODY).innerText()).toMatch(/We\smade\smistakes\sin\sit\./);
  expect(await links(page)).toEqual(['mistakes']);
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => bodyHtml(page)).toBe(before);
  await page.close();
});

it.each(NEW_MAILS)('%s: a link that the new words have no place for is not lost in silence', async (_, at) => {
  const { page, row, before } = await linked(at, BLAME, 'accounting', 'blame-teammate');
  await row.locator('.rewrite').first().click();
  await page.locator('amends-root').getByText('A link or picture in these words would be lost').waitFor();
  expect(await bodyHtml(page)).toBe(before);
  await page.close();
});

it.each(NEW_MAILS)('%s: a link on all of the words that go is on all of those that come', async (_, at) => {
  const { page, row, before } = await linked(at, BLAME, BLAME, 'blame-teammate');
  await row.locator('.rewrite', { hasText: 'We did not have the figures.' }).click();
  await expect.poll(() => page.locator(BODY).innerText()).toMatch(/late\.\sWe\sdid\snot\shave\sthe\sfigures\./);
  expect((await links(page)).join('').replaceAll('\u00a0', ' ')).toBe('We did not have the figures.');
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => bodyHtml(page)).toBe(before);
  await page.close();
});

it.each(NEW_MAILS)('%s: words that fill a pasted span leave it as it is, in a table as well', async (_, at) => {
  const page = await run.open(withDraft(at, 'Hi Dana,\nI am sorry that the report was late.\nBest, Alex'));
  await ring(page).waitFor();
  // Gmail takes no HTML from strings.
  await page.locator(BODY).evaluate((body) => {
    let at: Element = body;
    for (const name of ['table', 'tbody', 'tr', 'td', 'span', 'i']) at = at.appendChild(document.createElement(name));
    at.parentElement?.setAttribute('style', 'font-size: 18pt; color: rgb(12, 34, 56);');
    at.textContent = 'Mistakes were made.';
  });
  const bar = await openSidebar(page);
  await expect.poll(() => hintKinds(bar)).toContain('evasive-passive');
  const before = await bodyHtml(page);
  await bar.locator('.rewrite', { hasText: 'We made mistakes.' }).click();
  await expect.poll(() => page.locator(BODY).innerText()).toContain('We made mistakes.');
  expect(await bodyHtml(page)).toBe(before.replace('Mistakes were made.', 'We made mistakes.'));
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => bodyHtml(page)).toBe(before);
  await page.close();
});
