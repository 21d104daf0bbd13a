import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, startPages, UNDO_OF_THEIR_OWN, withCoach } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const DRAFT = 'I am sorry if this upset you. It should be fixed soon.';
const marked = (page: Page) => withCoach(page, (coach) => coach.marked());
const showBoth = (page: Page) =>
  withCoach(page, (coach) =>
    coach.show(
      { id: 'a', kind: 'conditional-apology', phrase: 'if this upset you' },
      { id: 'b', kind: 'hedging', phrase: 'should be' },
    ),
  );
const BOTH = { 'amends-conditional-apology': ['if this upset you'], 'amends-hedging': ['should be'] };
/** The middle of a phrase on screen. */
const middleOf = (page: Page, phrase: string) =>
  withCoach(
    page,
    (coach, words) => {
      const [rect] = coach.editable.rectsOf(coach.spanOf(words));
      return { x: rect!.left + rect!.width / 2, y: rect!.top + rect!.height / 2 };
    },
    phrase,
  );

describe.each(UNDO_OF_THEIR_OWN)('underlines in %s', (kind) => {
  it('follow the typing before and after them, and go where it touches them', async () => {
    const page = await pages.openEditor(kind);
    await page.keyboard.type(DRAFT);
    const before = await html(page);
    await showBoth(page);
    expect(await marked(page)).toEqual(BOTH);
    expect(await html(page)).toBe(before);

    await withCoach(page, (coach) => coach.editable.select({ start: 0, end: 0 }));
    await page.keyboard.type('Ana, ');
    expect(await marked(page)).toEqual(BOTH);
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).toEqual(BOTH);

    await withCoach(page, (coach) => {
      const { start } = coach.spanOf('upset');
      coach.editable.select({ start, end: start });
    });
    await page.keyboard.type('x');
    expect(await marked(page)).toEqual({ 'amends-hedging': ['should be'] });
    await page.close();
  });

  it('are set again when undo makes the elements anew', async () => {
    const page = await pages.openEditor(kind);
    await page.keyboard.type(DRAFT);
    await showBoth(page);
    expect(await withCoach(page, (coach) => coach.insert(coach.editable.read().length, ' More.'))).toBe('done');
    expect(await marked(page)).toEqual(BOTH);
    await page.keyboard.press('Control+z');
    await expect.poll(() => withCoach(page, (coach) => coach.editable.read())).toBe(DRAFT);
    await expect.poll(() => marked(page)).toEqual(BOTH);
    const rects = await withCoach(page, (coach) => coach.ranges('amends-hedging')[0]!.getBoundingClientRect().width);
    expect(rects).toBeGreaterThan(20);
    await page.close();
  });
});

describe('underlines', () => {
  const open = async () => {
    const page = await pages.openEditor('bare', `<div>${DRAFT}</div>`);
    await showBoth(page);
    return page;
  };

  it('keep their ranges while they stay: nothing flickers', async () => {
    const page = await open();
    const same = await withCoach(page, (coach) => {
      const before = coach.ranges('amends-hedging')[0];
      const phrases = [
        { id: 'b', kind: 'hedging', phrase: 'should be' },
        { id: 'c', kind: 'minimising', phrase: 'fixed' },
      ] as const;
      coach.show(...phrases);
      return before === coach.ranges('amends-hedging')[0];
    });
    expect(same).toBe(true);
    expect(await marked(page)).toEqual({ 'amends-hedging': ['should be'], 'amends-minimising': ['fixed'] });
    await page.keyboard.press('Home');
    await page.keyboard.type('Well: ');
    expect(await marked(page)).toEqual({ 'amends-hedging': ['should be'], 'amends-minimising': ['fixed'] });
    await page.close();
  });

  it('are hidden, not misplaced, where a script changes the words under them', async () => {
    const page = await open();
    await page.$eval('#editor div', (line) => {
      line.textContent = 'I am sorry. It should be fixed soon, if this upset you.';
    });
    await expect.poll(() => marked(page)).toEqual({});
    await showBoth(page);
    expect(await marked(page)).toEqual(BOTH);
    await page.close();
  });

  it('come through formatting, which splits and moves their text', async () => {
    const page = await open();
    await withCoach(page, (coach) => coach.editable.select(coach.spanOf('this upset')));
    await page.keyboard.press('Control+b');
    expect(await page.$eval('#editor', (editor) => editor.querySelector('b,strong')?.textContent)).toBe('this upset');
    await expect.poll(() => marked(page)).toEqual(BOTH);
    await page.close();
  });

  it('stay under their words while an input method composes elsewhere', async () => {
    const page = await open();
    await page.keyboard.press('Home');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'あ', selectionStart: 1, selectionEnd: 1 });
    expect(await marked(page)).toEqual(BOTH);
    await session.send('Input.insertText', { text: 'あな' });
    await expect.poll(() => marked(page)).toEqual(BOTH);
    await page.close();
  });

  it('tell which of them is at a place, the shortest first', async () => {
    const page = await open();
    const at = (point: { x: number; y: number }) =>
      withCoach(page, (coach, { x, y }) => coach.underlines.markAt(x, y), point);
    expect(await at(await middleOf(page, 'upset'))).toBe('a');
    expect(await at(await middleOf(page, 'should'))).toBe('b');
    expect(await at(await middleOf(page, 'sorry'))).toBeNull();
    expect(await at({ x: 500, y: 500 })).toBeNull();
    await withCoach(page, (coach) =>
      coach.show(
        { id: 'a', kind: 'conditional-apology', phrase: 'sorry if this upset you' },
        { id: 'c', kind: 'minimising', phrase: 'upset' },
      ),
    );
    expect(await at(await middleOf(page, 'upset'))).toBe('c');
    expect(await at(await middleOf(page, 'this'))).toBe('a');
    await page.close();
  });

  it('find their place again after zooming and scrolling', async () => {
    const page = await open();
    await page.evaluate(`document.body.style.zoom = '1.5'; document.body.style.paddingTop = '900px'; scrollTo(0, 700)`);
    const at = await middleOf(page, 'should');
    expect(await withCoach(page, (coach, { x, y }) => coach.underlines.markAt(x, y), at)).toBe('b');
    await page.close();
  });

  it('are painted: the picture changes with them, and with the one whose card is open', async () => {
    const page = await pages.openEditor('bare', `<div>${DRAFT}</div>`);
    await page.focus('#other');
    const picture = async () => (await page.locator('#editor').screenshot()).toString('base64');
    const plain = await picture();
    await showBoth(page);
    const underlined = await picture();
    expect(underlined).not.toBe(plain);
    await withCoach(page, (coach) => coach.underlines.setActive('a'));
    expect(await marked(page)).toEqual({ ...BOTH, 'amends-active': ['if this upset you'] });
    expect(await picture()).not.toBe(underlined);
    await withCoach(page, (coach) => coach.underlines.setActive(null));
    expect(await picture()).toBe(underlined);
    await withCoach(page, (coach) => coach.stop());
    expect(await picture()).toBe(plain);
    await page.close();
  });

  it('leave nothing behind, and nothing of another compose window with them', async () => {
    const page = await pages.open(
      '<div id="one" contenteditable="true">I should be quick</div><div id="two" contenteditable="true">It should be here</div>',
    );
    await page.evaluate(`
      globalThis.coach = amends.coach(document.getElementById('one'));
      globalThis.other = amends.coach(document.getElementById('two'));
      for (const { show } of [coach, other]) show({ id: 'x', kind: 'hedging', phrase: 'should be' });
    `);
    expect(await marked(page)).toEqual({ 'amends-hedging': ['should be', 'should be'] });
    expect(await page.$$eval('style[data-amends]', (styles) => styles.length)).toBe(1);
    await withCoach(page, (coach) => coach.stop());
    expect(await marked(page)).toEqual({ 'amends-hedging': ['should be'] });
    expect(await page.$$eval('style[data-amends]', (styles) => styles.length)).toBe(1);
    await page.evaluate('other.stop()');
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
    expect(await page.$$eval('style[data-amends]', (styles) => styles.length)).toBe(0);
    await page.close();
  });

  it('are registered again where the page clears the registry', async () => {
    const page = await open();
    await page.evaluate('CSS.highlights.clear()');
    await page.keyboard.press('Home');
    await page.keyboard.type('So ');
    await expect.poll(() => marked(page)).toEqual(BOTH);
    await page.close();
  });

  it('work in a shadow root, with their style there', async () => {
    const page = await pages.open('<div id="host"></div>');
    await page.evaluate(`
      const root = host.attachShadow({ mode: 'open' });
      globalThis.editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.append(${JSON.stringify(DRAFT)});
      root.append(editor);
      globalThis.coach = amends.coach(editor);
    `);
    await showBoth(page);
    expect(await marked(page)).toEqual(BOTH);
    expect(await page.evaluate(`host.shadowRoot.querySelectorAll('style[data-amends]').length`)).toBe(1);
    const at = await middleOf(page, 'should');
    expect(await withCoach(page, (coach, { x, y }) => coach.underlines.markAt(x, y), at)).toBe('b');
    await page.close();
  });
});
