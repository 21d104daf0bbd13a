import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, EDITORS, editorPage } from '../page/browser.ts';
import { findBrowser } from '../run/browsers.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  script = await bundle();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox').path,
    headless: true,
  });
});
afterAll(() => browser?.close());

const DRAFT = 'I am sorry if this upset you.';
const html = (page: Page) => page.evaluate('editor.value ?? editor.innerHTML');
const press = async (page: Page, key: 'z' | 'y') => {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
};

describe.each(EDITORS)('in Firefox, %s', (kind) => {
  it('takes a rewrite and a template, each a step of its own, and gives them back exactly', async () => {
    const page = await browser.newPage();
    const { body, scripts } = editorPage(kind);
    await page.setContent(`<!doctype html><meta charset="utf-8">${body}`);
    for (const content of [script, ...scripts]) await page.addScriptTag({ content });
    await page.evaluate(
      'globalThis.editor = document.getElementById("editor"); globalThis.coach = amends.coach(editor)',
    );
    await page.focus('#editor');
    await page.keyboard.type(DRAFT);
    const before = await html(page);

    expect(await page.evaluate("coach.replace('if this', 'that this')")).toBe('done');
    expect(await page.evaluate('coach.editable.read()')).toBe('I am sorry that this upset you.');
    const rewritten = await html(page);
    const template = '\n\nDear Ana,\n- one\nBest';
    expect(await page.evaluate(`coach.insert(31, ${JSON.stringify(template)})`)).toBe('done');
    expect(await page.evaluate('coach.editable.read()')).toBe(`I am sorry that this upset you.${template}`);
    await press(page, 'z');
    await expect.poll(() => html(page)).toBe(rewritten);
    await press(page, 'z');
    await expect.poll(() => html(page)).toBe(before);

    const rich = {
      text: '\n\nSo sorry:\none',
      html: '<div><br></div><div>So <b>sorry</b>:</div><ul><li>one</li></ul>',
    };
    expect(
      await page.evaluate(
        `coach.editable.replace({ start: 29, end: 29 }, ${JSON.stringify(rich.text)}, '', ${JSON.stringify(rich.html)})`,
      ),
    ).toBe('done');
    if (kind !== 'textarea') expect(await page.$$eval('#editor li', (items) => items.length)).toBe(1);
    await press(page, 'z');
    await expect.poll(() => html(page)).toBe(before);

    if (kind !== 'textarea') {
      await page.evaluate("coach.show({ id: 'a', kind: 'hedging', phrase: 'upset' })");
      expect(await page.evaluate('coach.marked()')).toEqual({ 'amends-hedging': ['upset'] });
      expect(
        await page.evaluate(`
          const box = coach.ranges('amends-hedging')[0].getBoundingClientRect();
          coach.underlines.markAt(box.left + box.width / 2, box.top + box.height / 2)`),
      ).toBe('a');
    }
    await page.close();
  });
});
