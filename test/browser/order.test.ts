import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { hasFocus, hintKinds, levels, openSidebar, ring, startAmends, typeDraft, withDraft } from './harness/amends.ts';
import { MENDED } from './harness/drafts.ts';
import { EDITORS } from './harness/editors.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** The remedy first, then the apology, which blames; no next word. */
const UPSIDE_DOWN = [
  'Dear Claire,',
  '',
  'The corrected report is attached, and I have checked each figure against the ledger.',
  '',
  'The March report did not reach you on Monday, and you had to face your board without figures. Tom forgot to send me the numbers. I am sorry, that was our mistake.',
  '',
  'Best,',
  'Tomas',
].join('\n');

const lines = async (page: Page) => (await page.locator(BODY).innerText()).split('\n').filter((line) => line.trim());

/** The sidebar of a page with a draft, with the order open. */
async function ordering(address: string, draft = UPSIDE_DOWN) {
  const page = await run.open(withDraft(address, draft));
  await ring(page).waitFor();
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await bar.locator('[data-change]').first().waitFor();
  return { page, bar };
}

describe.each(EDITORS)('in %s', (_, address) => {
  it('the letter goes in as it was shown, and one undo gives back the very same HTML', async () => {
    const { page, bar } = await ordering(address);
    const before = await bodyHtml(page);
    const shown = await bar
      .locator('.letter')
      .evaluate((letter) =>
        [...letter.childNodes].map((node) => (node.nodeName === 'DEL' ? '' : node.textContent)).join(''),
      );
    await bar.getByRole('button', { name: 'Put it in the draft' }).click();
    await expect.poll(() => lines(page)).toEqual(expect.arrayContaining(shown.split('\n').filter(Boolean)));
    const written = (await lines(page)).join('\n');
    expect(written.indexOf('did not reach you')).toBeLessThan(written.indexOf('that was our mistake'));
    expect(written.indexOf('that was our mistake')).toBeLessThan(written.indexOf('is attached'));
    expect(written).not.toContain('Tom forgot');
    await expect.poll(() => hintKinds(bar)).not.toContain('blame-teammate');
    expect(await levels(bar)).not.toContain('none');
    // The view is gone, the slots of what was put in are walked.
    await expect.poll(() => bar.locator('[data-change]').count()).toBe(0);

    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  });
});

it('once in order and not filled, it is not put in order again: what was asked is reminded of once, and stays open', async () => {
  const { page, bar } = await ordering(`${GMAIL}?scene=reply`, 'Sorry, will fix.');
  await bar.getByRole('button', { name: 'Put it in the draft' }).click();
  await expect.poll(() => page.locator(BODY).innerText()).toContain('[your answer');
  await expect.poll(() => bar.locator('[data-change]').count()).toBe(0);
  await expect.poll(() => bar.locator('[data-ask="open"]').count()).toBeGreaterThan(0);
  expect(await bar.locator('[data-ask="answered"]').count()).toBe(0);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await expect.poll(() => bar.innerText()).toContain('Nothing to put in order here.');
  await page.close();
});

it('what hurts and can’t be mended is named, though nothing is to be changed', async () => {
  const mocking =
    'Hi Claire,\n\nWell, congratulations on noticing. Sorry that we’re only human over here. I’ll drop everything and send it tonight.\n\nTomas';
  const page = await run.open(withDraft(`${OUTLOOK}?scene=reply`, mocking));
  await ring(page).waitFor();
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await expect.poll(() => bar.locator('.order').innerText()).toContain('only human');
  expect(await bar.locator('[data-change]').count()).toBe(0);
  await page.close();
});

it('takes what was typed as set in one way: the first line stands in the body itself, the others each in a line of the editor', async () => {
  const page = await run.open(`${GMAIL}?scene=reply`);
  await ring(page).waitFor();
  await typeDraft(
    page,
    'Hi Claire,\n\nAs I already explained last week, the report is late because our supplier let us down, and honestly there is nothing we could have done about it.\n\nWe will look into it and hopefully get it to you soon.\n\nBest,\nTomas',
  );
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await bar.locator('[data-change]').first().waitFor();
  expect(await bar.getByText('Sentences stay where they are').count()).toBe(0);
  await page.close();
});

it('what is left is left, alone', async () => {
  const { page, bar } = await ordering(`${OUTLOOK}?scene=new`);
  for (const change of ['insert', 'move']) {
    for (const box of await bar.locator(`[data-change="${change}"] input`).all()) await box.uncheck();
  }
  await bar.getByRole('button', { name: 'Put it in the draft' }).click();
  await expect.poll(() => lines(page).then((all) => all.join(' '))).not.toContain('Tom forgot');
  const all = await lines(page);
  expect(all[1]).toBe(UPSIDE_DOWN.split('\n')[2]);
  expect(all.at(-1)).toBe('Tomas');
  expect(all).toHaveLength(5);
  await page.close();
});

it.each([
  ['bold', ''],
  ['underline', ''],
  ['hiliteColor', 'yellow'],
])('where formatting would be lost (%s), sentences stay and each other change goes in by itself', async (...format) => {
  const vague = UPSIDE_DOWN.replace('Best,', 'We will look into the cause as soon as possible.\n\nBest,');
  const page = await run.open(withDraft(`${GMAIL}?scene=popup&editor=bare`, vague));
  await ring(page).waitFor();
  await page.locator(BODY).focus();
  await page.locator(BODY).evaluate((body) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (!texts.nextNode()?.textContent?.includes('our mistake'));
    const at = (texts.currentNode as Text).data.indexOf('our mistake');
    getSelection()?.setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + 'our'.length);
  });
  await page.evaluate(([command, value]) => document.execCommand(command, false, value), format);
  const formatted = () => page.locator(BODY).evaluate((body) => body.querySelectorAll('b, u, span[style]').length);
  await expect.poll(formatted).toBeGreaterThan(0);
  const was = await bodyHtml(page);
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await expect.poll(() => bar.innerText()).toContain('Sentences stay where they are');
  expect(await bar.locator('[data-change="move"] input').isDisabled()).toBe(true);
  // Whoever presses again while it goes in gets it once.
  const use = (await bar.getByRole('button', { name: 'Put it in the draft' }).boundingBox())!;
  const press = () => page.mouse.click(use.x + use.width / 2, use.y + use.height / 2);
  await press();
  await press();
  await expect.poll(() => bar.locator('[data-change]').count(), { timeout: 20_000 }).toBe(0);
  expect(await formatted()).toBeGreaterThan(0);
  const text = (await lines(page)).join('\n');
  expect(text).not.toContain('Tom forgot');
  expect(text.indexOf('is attached')).toBeLessThan(text.indexOf('did not reach you'));
  await page.locator(BODY).focus();
  const notice = await page.locator('amends-root').getByRole('status').first().innerText();
  const steps = Number(/as (\d+) undo steps/.exec(notice)?.[1]);
  expect(steps).toBeGreaterThan(1);
  for (let i = 0; i < steps; i++) await page.keyboard.press('Control+z');
  await expect.poll(() => bodyHtml(page)).toBe(was);
  await page.close();
});

it('follows the draft, and goes by the keyboard alone', async () => {
  const { page, bar } = await ordering(`${OUTLOOK}?scene=new`);
  await page.locator(BODY).getByText('Tom forgot').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' We will look into it as soon as possible.');
  await bar.locator('[data-change]').filter({ hasText: 'look into it' }).waitFor();
  await bar.getByRole('button', { name: 'Leave it as it is' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => bar.locator('[data-change]').count()).toBe(0);
  expect(await hasFocus(bar)).toBe(true);
  await bar.getByRole('button', { name: 'Put it in order' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => bar.locator('[data-change]').count()).toBeGreaterThan(0);
  expect(await hasFocus(bar)).toBe(true);
  await page.close();
});

it('says so where a word was typed in the moment before it was put in, and puts in nothing', async () => {
  const { page, bar } = await ordering(`${OUTLOOK}?scene=new`);
  const use = bar.getByRole('button', { name: 'Put it in the draft' });
  const said = page.locator('amends-root').getByRole('status').filter({ hasText: 'Your mail changed meanwhile' });
  // Once the word is judged the button is off: on a busy machine the press may come too late.
  for (let word = 1; word < 9 && !(await said.count()); word++) {
    await expect.poll(() => use.isEnabled()).toBe(true);
    await use.hover();
    await page.mouse.down();
    await page.locator(BODY).evaluate((body, typed) => {
      body.append(typed);
      body.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, `Word${word}. `);
    await page.mouse.up();
    await said
      .first()
      .waitFor({ timeout: 300 })
      .catch(() => {});
  }
  await said.first().waitFor();
  expect(await bar.locator('[data-change]').count()).toBeGreaterThan(0);
  expect((await lines(page)).join('\n')).toContain('Tom forgot');
});

it('says so where there is nothing to put in order', async () => {
  const page = await run.open(withDraft(`${OUTLOOK}?scene=new`, MENDED));
  await ring(page).waitFor();
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Put it in order' }).click();
  await expect
    .poll(() => page.locator('amends-root').getByRole('status').first().innerText())
    .toContain('Nothing to put in order');
  await page.close();
});
