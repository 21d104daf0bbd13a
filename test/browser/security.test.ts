import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL } from '../pages/server.ts';
import { middleOf, openSidebar, ring, sidebar, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { keepApart } from './harness/apart.ts';
import { HURTING } from './harness/drafts.ts';
import { forgeKey, pressAll, pressByLabel, shownText } from './harness/forged.ts';
import { setModel, stored, workerOf } from './harness/granted.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');
const KEY = 'sk-never-in-a-page';
const ENDPOINT = 'http://127.0.0.1:9/v1';
/** Of a template of the user's own, which fits no mail in particular. */
const TITLE = 'Zebra crossing';
declare const chrome: {
  runtime?: { sendMessage?(id: string, message: unknown): Promise<unknown> };
  storage: { local: { set(items: object): Promise<void> } };
};

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
  const page = await run.open(`chrome-extension://${run.id}/options.html`);
  await setModel(page, { kind: 'endpoint', url: ENDPOINT, model: 'any', agreed: ['phrase', 'letter'] });
  await workerOf(page).evaluate((settings) => chrome.storage.local.set(settings), {
    'own:own-zebra': {
      id: 'own-zebra',
      title: TITLE,
      when: '',
      group: '',
      lang: 'en',
      changed: '2026-11-01T00:00:00.000Z',
      lines: [{ runs: [{ text: 'Stripes.' }] }],
    },
  });
  await keepApart(page, 'model-key', { key: KEY, url: ENDPOINT });
  await page.close();
});
afterAll(() => run.close());

async function open(): Promise<{ page: Page; bar: Locator }> {
  const page = await run.open(withDraft(`${GMAIL}?scene=popup`, HURTING));
  await ring(page).waitFor();
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  return { page, bar: sidebar(page) };
}

/** What a press could have changed: the draft, what is stored, the tabs, what was asked for. */
const state = async (page: Page) => ({
  draft: await bodyHtml(page),
  stored: await stored(page),
  tabs: run.context.pages().length,
  requests: run.requests.seen.length,
});

it.each(['chrome-mv3', 'firefox-mv3'])('%s opens no door to pages', (build) => {
  const manifest = JSON.parse(readFileSync(path.join(OUTPUT, build, 'manifest.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest).not.toHaveProperty('sandbox');
  expect(manifest.content_scripts.map(({ world = 'ISOLATED' }) => world)).toEqual(['ISOLATED']);
  expect(manifest).not.toHaveProperty('content_security_policy');
});

describe('a hostile script of the page', () => {
  it('has no way to the extension, nor to what it keeps', async () => {
    const { page } = await open();
    const found = await page.evaluate(async (id) => {
      const failed = (error: unknown) => `refused: ${String(error)}`;
      const framed = document.createElement('iframe');
      framed.src = `chrome-extension://${id}/options.html`;
      document.body.append(framed);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const inFrame = (() => {
        try {
          return framed.contentDocument?.body.innerText ?? '';
        } catch {
          return '';
        }
      })();
      framed.remove();
      return {
        storage: typeof chrome?.storage,
        runtime: typeof chrome?.runtime?.sendMessage,
        file: await fetch(`chrome-extension://${id}/manifest.json`).then(() => 'read', failed),
        inFrame,
        globals: Object.keys(window).filter((name) => /amends|wxt/i.test(name)),
        kept: JSON.stringify([
          { ...localStorage },
          { ...sessionStorage },
          await indexedDB.databases(),
          document.cookie,
        ]),
      };
    }, run.id);
    expect(found).toMatchObject({ storage: 'undefined', runtime: 'undefined', inFrame: '', globals: [] });
    expect(found.file).toMatch(/^refused/);
    expect(found.kept).not.toMatch(/amends|sk-never/i);
    await page.close();
  });

  it('is heard on no channel: whatever it posts or fires does nothing', async () => {
    const { page } = await open();
    const before = await state(page);
    await page.evaluate(() => {
      const asks = ['openOptions', 'openTemplates', 'coach', 'testModel', 'focused', 'keepTemplate', 'team', 'pause'];
      const ask = { id: '', code: 'en', paused: true, url: 'https://evil.example/library.json', title: 'x', lines: [] };
      for (const amends of asks) {
        for (const message of [{ amends, ask }, { amends }, JSON.stringify({ amends, ask })]) {
          window.postMessage(message, '*');
          new BroadcastChannel('amends').postMessage(message);
          for (const target of [window, document, document.querySelector('amends-root')!])
            for (const type of ['message', 'amends', amends])
              target.dispatchEvent(new CustomEvent(type, { detail: message }));
        }
      }
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(await state(page)).toEqual(before);
    await expect.poll(() => ring(page).count()).toBe(1);
    await page.close();
  });

  it('reads of what is stored only what the user has unfolded, and the model’s key never', async () => {
    const { page, bar } = await open();
    const sees = async () => {
      const shown = await shownText(page);
      return [TITLE, ENDPOINT, KEY].filter((words) => shown.includes(words));
    };
    expect(await shownText(page)).not.toMatch(/data-(?:template|source|hint)/);
    await openSidebar(page);
    await bar.locator('[data-template]').first().waitFor();
    await bar.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await bar.locator('details.rest:has(.find)[open]').waitFor();
    expect(await sees()).toEqual([]);
    await bar.locator('details.rest:has(.find) > summary').click();
    await expect.poll(sees).toEqual([TITLE]);
    await page.close();
  });

  it('opens no card with a click of its own', async () => {
    const { page } = await open();
    const { x, y } = await middleOf(page, 'conditional-apology');
    await page.locator(BODY).evaluate(
      (body, [clientX, clientY]) => {
        for (const type of ['pointermove', 'click'])
          body.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true }));
      },
      [x, y] as const,
    );
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect(await page.locator('amends-root').getByRole('dialog').count()).toBe(0);
    await page.mouse.click(x, y);
    await page.locator('amends-root').getByRole('dialog').waitFor();
    await page.close();
  });
});

describe('forged events', () => {
  it.each(['in place', 'carried off'] as const)('press none of the buttons, %s', async (how) => {
    const { page, bar } = await open();
    await openSidebar(page);
    await bar.locator('[data-template]').first().waitFor();
    const before = await state(page);
    expect(await pressAll(page, how)).toBeGreaterThan(15);
    // What a button does is done within the turn, but for what it writes.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await state(page)).toEqual(before);
    await page.close();
  });

  it('insert nothing from a card, where a real click does', async () => {
    const { page } = await open();
    await page.locator(BODY).focus();
    await page.keyboard.press('Alt+Shift+KeyN');
    const rewrite = page.locator('amends-root').getByRole('dialog').locator('.rewrite').first();
    await rewrite.waitFor();
    const before = await bodyHtml(page);
    await rewrite.evaluate((button) => (button as HTMLElement).click());
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await bodyHtml(page)).toBe(before);
    await rewrite.click();
    await expect.poll(() => bodyHtml(page)).not.toBe(before);
    await page.close();
  });

  it.each(['in the root', 'in the page'] as const)('insert nothing through a label that is put %s', async (how) => {
    const { page, bar } = await open();
    await openSidebar(page);
    await bar.locator('.rewrite').first().waitFor();
    const before = await bodyHtml(page);
    await pressByLabel(page, '.rewrite', how);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('are no shortcut, no walk from slot to slot, no choice of a template', async () => {
    const { page } = await open();
    await forgeKey(page, BODY, { key: 'A', code: 'KeyA', altKey: true, shiftKey: true, keyCode: 65 });
    await forgeKey(page, BODY, { key: 'N', code: 'KeyN', altKey: true, shiftKey: true, keyCode: 78 });
    expect([await sidebar(page).count(), await page.locator('amends-root').getByRole('dialog').count()]).toEqual([
      0, 0,
    ]);
    await page.locator(BODY).focus();
    await page.keyboard.press('Alt+Shift+KeyA');
    await sidebar(page).waitFor();
    await page.close();
  });

  it('choose nothing in the picker', async () => {
    const options = await run.open(`chrome-extension://${run.id}/options.html`);
    await workerOf(options).evaluate(async () => {
      const { storage } = chrome as unknown as {
        storage: { local: { get(key: string): Promise<{ settings: object }> } };
      };
      const { settings } = await storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...settings, slash: true } });
    });
    await options.close();
    const { page } = await open();
    await typeText(page, '\n/late');
    await page.locator('amends-root .picker button').first().waitFor();
    const before = await bodyHtml(page);
    for (const key of ['Enter', 'Tab']) await forgeKey(page, BODY, { key });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await bodyHtml(page)).toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(() => bodyHtml(page)).not.toBe(before);
    await page.close();
  });
});
