import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPages, withCoach } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const told = (page: Page) => page.evaluate('told.length') as Promise<number>;

describe('watchBoxes', () => {
  it('tells of each move, scroll and resize, once at rest, and of none after its signal', async () => {
    const page = await pages.open(
      `<div id="pane" style="height:400px;overflow:auto"><div id="above" style="height:50px"></div>
       <div id="box" style="position:relative;width:200px;height:100px"></div><div style="height:2000px"></div></div>`,
    );
    await page.evaluate(`
      globalThis.told = [];
      globalThis.stop = new AbortController();
      amends.watchBoxes({ compose: pane, editor: box }, (boxes) => told.push(boxes), stop.signal);
    `);
    const step = async (act: string, wanted: Record<string, number>) => {
      await page.evaluate(act);
      await page.waitForFunction(
        `Object.entries(${JSON.stringify(wanted)}).every(([name, px]) => Math.abs(told.at(-1).editor[name] - px) < 1)`,
      );
    };
    const { top } = (await page.evaluate('told[0].editor')) as { top: number };
    await step('pane.scrollTop = 30', { top: top - 30 });
    await step("box.style.width = '300px'", { width: 300 });
    await step("above.style.height = '90px'", { top: top + 10 });
    await step("box.style.left = '40px'", { left: 48 });
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const before = await told(page);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await told(page)).toBe(before);
    await page.evaluate("stop.abort(); box.style.width = '100px'");
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await told(page)).toBe(before);
    await page.close();
  });
});

describe('where phrases are', () => {
  it('is nowhere while they are scrolled out of their editor', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `<div>line ${i}.</div>`).join('');
    const page = await pages.openEditor('bare', lines);
    await page.$eval('#editor', (element) => {
      element.setAttribute('style', 'height:100px;overflow:auto');
    });
    const rects = (phrase: string) =>
      withCoach(page, (coach, words) => coach.editable.rectsOf(coach.spanOf(words)).length, phrase);
    expect([await rects('line 1.'), await rects('line 30.')]).toEqual([1, 0]);
    await withCoach(page, (coach) => coach.editable.select(coach.spanOf('line 30.')));
    expect([await rects('line 1.'), await rects('line 30.')]).toEqual([0, 1]);
    await page.close();
  });

  it('is known in a textarea too, wrapped and scrolled', async () => {
    const page = await pages.openEditor('textarea', `${'some words that wrap '.repeat(20)}\nthe end`);
    const box = await page.$eval('#editor', (element) => element.getBoundingClientRect().toJSON());
    const find = () =>
      withCoach(page, (coach) => coach.editable.rectsOf(coach.spanOf('the end')).map((rect) => rect.toJSON()));
    await withCoach(page, (coach) => coach.editable.select(coach.spanOf('the end')));
    const [rect, ...more] = await find();
    expect(more).toEqual([]);
    expect(rect.top).toBeGreaterThan(box.top);
    expect(rect.bottom).toBeLessThanOrEqual(box.bottom + 1);
    expect(await page.$$eval('html > div', (copies) => copies.length)).toBe(0);
    await page.close();
  });
});

describe('the last selection', () => {
  it.each(['bare', 'rooster9', 'closure', 'textarea'] as const)(
    'of %s is remembered when the focus goes elsewhere',
    async (kind) => {
      const page = await pages.openEditor(kind);
      await page.keyboard.type('I am sorry now');
      await withCoach(page, (coach) => coach.editable.select(coach.spanOf('sorry')));
      const at = () => withCoach(page, (coach) => coach.editable.selection());
      expect(await at()).toEqual({ start: 5, end: 10 });
      await page.evaluate(`
      const field = document.createElement('input');
      document.body.append(field);
      field.value = 'elsewhere';
      field.focus();
      field.select();
    `);
      expect(await at()).toEqual({ start: 5, end: 10 });
      await page.close();
    },
  );
});

describe('theme', () => {
  it('is that of the nearest opaque ground, or of the canvas', async () => {
    const page = await pages.open('<div id="ground"><div id="editor" contenteditable="true">x</div></div>');
    const theme = () => page.evaluate('amends.themeBehind(document.getElementById("editor"))');
    expect(await theme()).toBe('light');
    await page.evaluate("document.documentElement.style.colorScheme = 'dark'");
    expect(await theme()).toBe('dark');
    await page.evaluate("ground.style.background = 'oklch(0.95 0.01 200)'");
    expect(await theme()).toBe('light');
    await page.close();
  });
});

describe('a window that the page rewrites', () => {
  it('loses no editor: the new one is found, read and written in', async () => {
    const page = await pages.open('<p>mail</p>');
    const popped = page.waitForEvent('popup');
    await page.evaluate(`
      globalThis.found = [];
      globalThis.other = open('', '', 'width=400,height=300');
      amends.watchEditors(
        other.document,
        (root) => [...root.querySelectorAll('[contenteditable=true]')],
        ({ added, removed }) => found.push([added.length, removed.length]),
        new AbortController().signal,
      );
      const editor = other.document.createElement('div');
      editor.contentEditable = 'true';
      other.document.body.append(editor);
    `);
    const other = await popped;
    await page.waitForFunction("JSON.stringify(found) === '[[1,0]]'");
    await page.evaluate(`
      other.document.open();
      other.document.write('<!doctype html><body><div id="editor" contenteditable="true">sorry if so</div>');
      other.document.close();
    `);
    await page.waitForFunction("JSON.stringify(found) === '[[1,0],[1,1]]'");
    await page.evaluate("globalThis.coach = amends.coach(other.document.getElementById('editor'))");
    await other.focus('#editor');
    await other.keyboard.type('I am ');
    expect(await withCoach(page, (coach) => coach.editable.read())).toBe('I am sorry if so');
    // However many keys are told as one, all that was typed is told.
    const told = await page.evaluate('coach.changes.reduce((sum, { inserted }) => sum + inserted, 0)');
    expect(told).toBe(5);
    expect(await withCoach(page, (coach) => coach.replace('if so', 'that it broke'))).toBe('done');
    await page.close();
  });
});
