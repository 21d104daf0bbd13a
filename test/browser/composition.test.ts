import { afterAll, beforeAll, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, ringName, startAmends, underlined, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { workerOf } from './harness/granted.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

it.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('while a word is being composed nothing is judged or written in %s, and afterwards it is', async (_, address) => {
  const page = await run.open(withDraft(address, HURTING));
  await ring(page).waitFor();
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  await typeText(page, '\n');
  const bar = await openSidebar(page);
  await page.locator(BODY).focus();
  const before = { name: await ringName(page), underlined: await underlined(page) };
  const session = await page.context().newCDPSession(page);
  const words = 'It was just a small glitch.';
  await session.send('Input.imeSetComposition', {
    text: words,
    selectionStart: words.length,
    selectionEnd: words.length,
  });
  await expect.poll(() => page.locator(BODY).innerText()).toContain(words);
  const during = await bodyHtml(page);
  await bar.locator('[data-hint="conditional-apology"] .rewrite').first().click();
  await page.locator('amends-root').getByText('Finish the word you are typing first').waitFor();
  expect(await bodyHtml(page)).toBe(during);
  expect({ name: await ringName(page), underlined: await underlined(page) }).toEqual(before);

  await session.send('Input.insertText', { text: words });
  await expect.poll(() => underlinedKinds(page)).toContain('minimising');
  await page.close();
});

declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> } };
};

it.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('what is shown anew while the draft is gone on with stands on its own words in %s', async (_, address) => {
  const page = await run.open(withDraft(address, HURTING));
  await ring(page).waitFor();
  await expect.poll(() => underlinedKinds(page)).toEqual([...HURTS].sort());
  const before = await underlined(page);
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+Home');
  const session = await page.context().newCDPSession(page);
  // Nothing is judged anew while this is composed.
  const words = 'Guten Tag ';
  await session.send('Input.imeSetComposition', { text: words, selectionStart: 0, selectionEnd: 0 });
  await expect.poll(() => page.locator(BODY).innerText()).toContain(words.trim());
  const off = (offKinds: string[]) =>
    workerOf(page).evaluate(async (kinds) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...settings, offKinds: kinds } });
    }, offKinds);
  await off(['vague-commitment']);
  await expect.poll(() => underlinedKinds(page)).not.toContain('vague-commitment');
  const { 'amends-vague-commitment': __, ...rest } = before;
  expect(await underlined(page)).toEqual(rest);
  await off([]);
  await expect.poll(() => underlined(page)).toEqual(before);
  await session.send('Input.insertText', { text: words });
  await page.close();
});
