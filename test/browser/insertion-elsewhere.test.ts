import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITORS } from '../fuzz/editors.ts';
import { startPages, withCoach } from '../page/browser.ts';
import { OTHER_EDITORS, type OtherEditor, otherEditor } from '../pages/editors/others.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const DRAFT = 'Hello, I am sorry if this upset you.';
const text = (page: Page) => withCoach(page, (coach) => coach.editable.read());
/** The draft's HTML, without what CKEditor puts at the caret behind a line's end. */
const html = (page: Page) => withCoach(page, (coach) => coach.editable.element.innerHTML.replace(/\u2060+/g, ''));

/** A page with this editor, in which a draft has just been typed; how its redo is asked for. */
async function typed(name: OtherEditor) {
  const { field, redo = 'Control+y' } = EDITORS.find((editor) => editor.name === name)!;
  const page = await pages.open('<div id="other-editor"></div><button id="other">other</button>');
  await page.addScriptTag({ content: otherEditor(name) });
  await page.waitForFunction('globalThis.host');
  await page.evaluate(`coach = amends.coach(document.querySelector(${JSON.stringify(field)}))`);
  await page.locator(field).focus();
  await page.keyboard.type(DRAFT);
  return { page, redo };
}

async function press(page: Page, keys: string, wanted: string): Promise<void> {
  await page.keyboard.press(keys);
  await expect.poll(() => html(page), { timeout: 1500 }).toBe(wanted);
}

describe.each(OTHER_EDITORS)('an insertion into %s', (name) => {
  it('replaces a phrase, right after typing, as one step that undo takes back exactly', async () => {
    const { page, redo } = await typed(name);
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('if this upset you', 'that this upset you'))).toBe('done');
    expect(await text(page)).toBe('Hello, I am sorry that this upset you.');
    const after = await html(page);
    await press(page, 'Control+z', before);
    await press(page, redo, after);
    await page.close();
  });

  it('replaces all of a line where it stands, before the lines after it', async () => {
    const { page } = await typed(name);
    for (const key of ['Shift+Enter', 'Shift+Enter']) await page.keyboard.press(key);
    await page.keyboard.type('Best, Tomas');
    const before = await html(page);
    expect(
      await withCoach(page, (coach) =>
        coach.replace('Hello, I am sorry if this upset you.', 'I will [step] by [day and time].'),
      ),
    ).toBe('done');
    expect((await text(page)).replace(/\s+/g, ' ')).toBe('I will [step] by [day and time]. Best, Tomas');
    await press(page, 'Control+z', before);
    await page.close();
  });

  it('inserts at the caret without taking the typing before it into its step', async () => {
    const { page, redo } = await typed(name);
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.insert(coach.editable.read().length, ' So.'))).toBe('done');
    expect(await text(page)).toBe(`${DRAFT} So.`);
    const after = await html(page);
    await press(page, 'Control+z', before);
    await press(page, redo, after);
    await page.close();
  });

  it('takes lines and a formatted template whole, and each is undone exactly', async () => {
    const { page } = await typed(name);
    const before = await html(page);
    const rich = '<div><br></div><div>So <b>sorry</b>:</div><ul><li>one</li></ul>';
    for (const markup of [undefined, rich]) {
      expect(
        await withCoach(
          page,
          (coach, inserted) => coach.editable.replace({ start: 36, end: 36 }, '\n\nSo sorry:\none', '', inserted),
          markup,
        ),
      ).toBe('done');
      expect((await text(page)).replace(/\s+/g, ' ')).toMatch(/upset you\. So sorry: one ?$/);
      expect(await text(page)).not.toMatch(/\n\n\n/);
      await press(page, 'Control+z', before);
    }
    await page.close();
  });

  it('undoes two insertions one by one', async () => {
    const { page } = await typed(name);
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('Hello', 'Dear Ana'))).toBe('done');
    const between = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('if', 'that'))).toBe('done');
    await press(page, 'Control+z', between);
    await press(page, 'Control+z', before);
    await page.close();
  });

  it('keeps it apart from what was pasted just before it', async () => {
    const { page } = await typed(name);
    // Quill counts what comes within a second as one, from the first change on: what was typed is no part of it any more.
    if (name === 'quill') await page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
    await page.evaluate(() => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', 'We will look into it.');
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', fill, { capture: true, once: true });
      document.execCommand('copy');
    });
    await page.keyboard.press('Control+v');
    await expect.poll(() => text(page)).toBe(`${DRAFT}We will look into it.`);
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('look into', 'look at'))).toBe('done');
    await press(page, 'Control+z', before);
    await page.close();
  });
});

it('replaces in Squire as one step in a draft of which a line has a direction of its own', async () => {
  const { page } = await typed('squire');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Best, Tomas');
  for (const line of [0, 1]) {
    await page.evaluate((at) => {
      const lines = document.querySelector('#other-editor')!.children;
      for (const one of lines) one.removeAttribute('dir');
      lines[at]!.setAttribute('dir', 'rtl');
    }, line);
    await page.keyboard.type(' Berg');
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('if', 'that'))).toBe('done');
    expect(await text(page)).toContain('sorry that this');
    await press(page, 'Control+z', before);
  }
  await page.close();
});
