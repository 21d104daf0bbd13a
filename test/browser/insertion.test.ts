import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITORS, type EditorKind, html, startPages, withCoach } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const DRAFT = 'Hello, I am sorry if this upset you.';
const text = (page: Page) => withCoach(page, (coach) => coach.editable.read());

async function typed(kind: EditorKind, draft = DRAFT): Promise<Page> {
  const page = await pages.openEditor(kind);
  await page.keyboard.type(draft);
  return page;
}
/** Undoes with the key, until the editor has done so. */
async function undo(page: Page, wanted: string): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect.poll(() => html(page)).toBe(wanted);
}

describe.each(EDITORS)('an insertion into %s', (kind) => {
  it('replaces a phrase, right after typing, as one step that undo takes back exactly', async () => {
    const page = await typed(kind);
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('if this upset you', 'that this upset you'))).toBe('done');
    expect(await text(page)).toBe('Hello, I am sorry that this upset you.');
    const after = await html(page);
    await undo(page, before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => html(page)).toBe(after);
    await page.close();
  });

  it('inserts at the caret without taking the typing before it into its step', async () => {
    const page = await typed(kind);
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.insert(coach.editable.read().length, ' It was our mistake.'))).toBe(
      'done',
    );
    expect(await text(page)).toBe(`${DRAFT} It was our mistake.`);
    await page.keyboard.type(' More');
    expect(await text(page)).toBe(`${DRAFT} It was our mistake. More`);
    // Closure counts typing as a step of its own only when it has rested; the step of the insertion stands all the same.
    if (kind === 'closure') await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    for (let step = 0; step < 6 && (await html(page)) !== before; step += 1) {
      const last = await html(page);
      await page.keyboard.press('Control+z');
      await expect.poll(() => html(page)).not.toBe(last);
    }
    expect(await html(page)).toBe(before);
    await page.close();
  });
});

/** One with the browser's undo, one with its own, one whose own differs, and one without markup. */
const KINDS_OF_UNDO = ['bare', 'rooster9', 'closure', 'textarea'] as const;
describe.each(KINDS_OF_UNDO)('an insertion into %s', (kind) => {
  it('takes two insertions one after the other, and undoes them one by one', async () => {
    const page = await typed(kind);
    const before = await html(page);
    const results = await withCoach(page, (coach) =>
      Promise.all([coach.replace('Hello', 'Dear Ana'), coach.insert(0, '')]),
    );
    expect(results).toEqual(['done', 'done']);
    const between = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('if', 'that'))).toBe('done');
    expect(await text(page)).toBe('Dear Ana, I am sorry that this upset you.');
    await undo(page, between);
    await undo(page, before);
    await page.close();
  });

  it('leaves the caret after the insertion, from wherever the focus was', async () => {
    const page = await typed(kind);
    await page.focus('#other');
    expect(await withCoach(page, (coach) => coach.replace('sorry', 'truly sorry'))).toBe('done');
    await page.keyboard.type('!');
    expect(await text(page)).toBe('Hello, I am truly sorry! if this upset you.');
    await page.close();
  });

  it('writes nothing where the text is no longer what was expected', async () => {
    const page = await typed(kind);
    const before = await html(page);
    const result = await withCoach(page, (coach) => coach.editable.replace({ start: 0, end: 5 }, 'Dear', 'Hallo'));
    expect(result).toBe('text-changed');
    expect(await html(page)).toBe(before);
    await page.close();
  });
});

it('leaves what was typed right after an undo in Closure, also where the page was held up meanwhile', async () => {
  const page = await typed('closure');
  const before = await html(page);
  await withCoach(page, (coach) => coach.replace('if this upset you', 'that this upset you'));
  await undo(page, before);
  // Closure hears of the typing so late that it is still at the undo when something is put in.
  await page.evaluate(() => {
    const holdUp = () => {
      const end = performance.now() + 150;
      while (performance.now() < end);
    };
    document.getElementById('editor')?.addEventListener('input', holdUp, { capture: true, once: true });
  });
  await page.keyboard.insertText(' Tom forgot it.');
  const both = await html(page);
  expect(await withCoach(page, (coach) => coach.replace('Hello', 'Dear Ana'))).toBe('done');
  await undo(page, both);
  await page.close();
});
