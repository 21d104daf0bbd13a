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
