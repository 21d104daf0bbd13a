import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, startPages, UNDO_OF_THEIR_OWN, withCoach } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

/** A page with this body whose `#editor` has its coach ready. */
async function open(body: string, script = ''): Promise<Page> {
  const page = await pages.open(body);
  await page.evaluate(`globalThis.coach = amends.coach(document.getElementById("editor"));${script}`);
  return page;
}
const editor = (content: string) => `<div id="editor" contenteditable="true">${content}</div>`;
const text = (page: Page) => withCoach(page, (coach) => coach.editable.read());

describe('formatting', () => {
  it.each(UNDO_OF_THEIR_OWN)('stays on a bold phrase replaced in %s', async (kind) => {
    const page = await pages.openEditor(kind, '<div>We are <b>a bit sorry</b> now</div>');
    expect(await withCoach(page, (coach) => coach.replace('a bit sorry', 'truly sorry'))).toBe('done');
    expect(await page.$eval('#editor b', (bold) => bold.textContent)).toBe('truly sorry');
    await page.close();
  });

  it('does not stop a phrase that bold splits from being replaced', async () => {
    const page = await open(editor('<div>I am <b>sor</b>ry <i>if</i> it broke</div>'));
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('sorry if it broke', 'sorry that it broke'))).toBe('done');
    expect(await text(page)).toBe('I am sorry that it broke');
    await page.keyboard.press('Control+z');
    expect(await html(page)).toBe(before);
    await page.close();
  });
});

describe('what is not the draft', () => {
  const DRAFT = '<div>Hello Ana</div><blockquote class="quote">You wrote this</blockquote><div>Best</div>';

  it('stays as it is when the text before it goes', async () => {
    const page = await open(editor(DRAFT));
    expect(await withCoach(page, (coach) => coach.replace('Hello Ana', 'Dear Ana\nthank you'))).toBe('done');
    expect(await page.$eval('.quote', (quote) => quote.outerHTML)).toBe(
      '<blockquote class="quote">You wrote this</blockquote>',
    );
    expect(await text(page)).toBe('Dear Ana\nthank you\nBest');
    await page.close();
  });

  it('is never written over: a span around it is refused', async () => {
    const page = await open(editor(DRAFT));
    expect(await text(page)).toBe('Hello Ana\nBest');
    expect(await withCoach(page, (coach) => coach.replace('Ana\nBest', 'x'))).toBe('not-taken');
    expect(await html(page)).toBe(DRAFT);
    await page.close();
  });

  it('is not written into: a mention that can only go as a whole', async () => {
    const page = await open(editor('Hi <span contenteditable="false">@Jane Doe</span>, sorry'));
    const before = await html(page);
    expect(await withCoach(page, (coach) => coach.replace('Jane', 'John'))).toBe('not-taken');
    expect(await html(page)).toBe(before);
    await page.close();
  });

  it('leaves an empty reply above its signature to be written in', async () => {
    const page = await open(editor('<br><div class="quote">-- me</div>'));
    expect(await withCoach(page, (coach) => coach.insert(0, 'Dear Ana,\n\nsorry'))).toBe('done');
    expect(await text(page)).toBe('Dear Ana,\n\nsorry');
    expect(await page.$eval('.quote', (quote) => quote.textContent)).toBe('-- me');
    await page.close();
  });
});

describe('the page', () => {
  it('does not scroll, nor does the editor', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `<div>line ${i}</div>`).join('');
    const page = await open(
      `<div style="height:2000px"></div><div style="height:300px;overflow:auto" id="scroller">${editor(lines)}</div><div style="height:2000px"></div>`,
      'scrollTo(0, 1800); scroller.scrollTop = 200;',
    );
    const places = () => page.evaluate('[scrollY, scroller.scrollTop]');
    const before = await places();
    expect(await withCoach(page, (coach) => coach.replace('line 59', 'the last line'))).toBe('done');
    expect(await places()).toEqual(before);
    await withCoach(page, (coach) => coach.editable.select(coach.spanOf('the last line')));
    const [top, inner] = (await places()) as [number, number];
    expect(top).toBe(1800);
    expect(inner).toBeGreaterThan(600);
    await page.close();
  });

  it('may have the editor in a shadow root', async () => {
    const page = await pages.open('<div id="host"></div>');
    await page.evaluate(`
      const root = host.attachShadow({ mode: 'open' });
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.append('I am sorry if so');
      root.append(editor);
      globalThis.coach = amends.coach(editor);
    `);
    expect(await withCoach(page, (coach) => coach.replace('if so', 'that it broke'))).toBe('done');
    expect(await text(page)).toBe('I am sorry that it broke');
    await page.keyboard.type(', Ana');
    expect(await text(page)).toBe('I am sorry that it broke, Ana');
    await page.close();
  });

  it('may have the editor in a window of its own, with classes of its own', async () => {
    const page = await pages.open('<button id="pop">pop</button>');
    const popped = page.waitForEvent('popup');
    await page.evaluate(`
      globalThis.other = open('', '', 'width=400,height=300');
      other.document.body.innerHTML = '<div id="editor" contenteditable="true"><div>I am sorry if so</div></div>';
      globalThis.coach = amends.coach(other.document.getElementById('editor'));
      coach.show({ id: '1', kind: 'conditional-apology', phrase: 'if so' });
    `);
    const other = await popped;
    expect(await withCoach(page, (coach) => coach.marked())).toEqual({ 'amends-conditional-apology': ['if so'] });
    await other.focus('#editor');
    expect(await withCoach(page, (coach) => coach.replace('if so', 'that it broke'))).toBe('done');
    expect(await other.$eval('#editor', (element) => element.textContent)).toBe('I am sorry that it broke');
    expect(await withCoach(page, (coach) => coach.marked())).toEqual({});
    await page.close();
  });
});

describe('an editor that does not take the text as it should', () => {
  it('is found out where it takes nothing', async () => {
    const page = await open(editor('I am sorry'), `document.getElementById('editor').contentEditable = 'false'`);
    expect(await withCoach(page, (coach) => coach.replace('sorry', 'truly sorry'))).toBe('not-taken');
    expect(await text(page)).toBe('I am sorry');
    await page.close();
  });

  it('is found out where it puts back what was there', async () => {
    const page = await open(
      editor('I am sorry'),
      `document.getElementById('editor').addEventListener('input', ({ target }) => setTimeout(() => target.replaceChildren('I am sorry')))`,
    );
    expect(await withCoach(page, (coach) => coach.replace('sorry', 'truly sorry'))).toBe('not-taken');
    await page.close();
  });

  it('is found out where it takes it twice', async () => {
    const page = await open(
      editor('I am sorry'),
      `document.getElementById('editor').addEventListener('input', ({ target }) => setTimeout(() => target.append(' truly sorry')), { once: true })`,
    );
    expect(await withCoach(page, (coach) => coach.replace('sorry', 'truly sorry'))).toBe('taken-twice');
    await page.close();
  });
});

describe('an input method', () => {
  const compose = async (page: Page, composed: string) => {
    const session = await page.context().newCDPSession(page);
    const set = (value: string) =>
      session.send('Input.imeSetComposition', {
        text: value,
        selectionStart: value.length,
        selectionEnd: value.length,
      });
    await set(composed.slice(0, 1));
    await set(composed);
    return { commit: () => session.send('Input.insertText', { text: composed }) };
  };

  it.each(['bare', 'rooster9', 'closure', 'textarea'] as const)(
    'is not disturbed while it composes in %s',
    async (kind) => {
      const page = await pages.openEditor(kind);
      await page.keyboard.type('sorry ');
      expect(await text(page)).toBe('sorry ');
      const before = await withCoach(page, (coach) => coach.changes.length);
      const { commit } = await compose(page, 'すみません');
      const during = await html(page);
      expect(await withCoach(page, (coach) => coach.replace('sorry', 'truly sorry'))).toBe('composing');
      expect(await html(page)).toBe(during);
      expect(await withCoach(page, (coach) => coach.changes.length)).toBe(before);
      await commit();
      expect(await text(page)).toBe('sorry すみません');
      expect(await withCoach(page, (coach) => coach.changes.slice(-1))).toEqual([
        { start: 6, removed: 0, inserted: 5, text: 'sorry すみません' },
      ]);
      expect(await withCoach(page, (coach) => coach.replace('sorry', 'truly sorry'))).toBe('done');
      await page.close();
    },
  );
});

describe('what is told of edits', () => {
  it.each([...UNDO_OF_THEIR_OWN, 'textarea'] as const)(
    'is each change once, those of a moment as one, typed, undone or by script, in %s',
    async (kind) => {
      const page = await pages.openEditor(kind);
      await page.keyboard.type('ab');
      expect(await text(page)).toBe('ab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('c');
      // It comes by itself too, where nobody reads.
      await expect
        .poll(() => withCoach(page, (coach) => coach.changes))
        .toEqual([
          { start: 0, removed: 0, inserted: 2, text: 'ab' },
          { start: 2, removed: 0, inserted: 2, text: 'ab\nc' },
        ]);
      await page.keyboard.press('Backspace');
      await expect
        .poll(() => withCoach(page, (coach) => coach.changes.at(-1)))
        .toMatchObject({ removed: 1, text: 'ab\n' });
      await withCoach(page, (coach) => coach.stop());
      await page.keyboard.type('d');
      expect(await text(page)).toBe('ab\nd');
      expect(await withCoach(page, (coach) => coach.changes.length)).toBe(3);
      await page.close();
    },
  );
});
