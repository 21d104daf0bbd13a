import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { bundle } from '../../page/browser.ts';
import { ELSEWHERE, respond } from '../../pages/server.ts';
import { findBrowser } from '../../run/browsers.ts';

/** Replaces a span of the draft, as `Editable.replace` has it, and says how that ended. */
type Replace = {
  field: string;
  replace?: [span: { start: number; end: number }, text: string, old: string, html?: string];
};

/** Runs in a content script, a world of its own: makes the field an editable at the first message, and writes at the next ones. */
const ANSWER = `
  let made;
  addEventListener('message', async ({ data: { field, replace } }) => {
    if (!field) return;
    made ??= amends.coach(document.querySelector(field));
    postMessage({ replaced: replace ? await made.editable.replace(...replace) : 'made' }, '*');
  });`;

/** The page's craft as an extension of its own, which stands on every page without a click on its button. */
async function makeExtension(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-content-script-'));
  const manifest = {
    manifest_version: 2,
    ...{ name: 'content script', version: '1' },
    browser_specific_settings: { gecko: { id: 'content-script@amends.invalid' } },
    content_scripts: [{ matches: ['<all_urls>'], js: ['amends.js', 'answer.js'] }],
  };
  writeFileSync(path.join(folder, 'amends.js'), await bundle());
  writeFileSync(path.join(folder, 'answer.js'), ANSWER);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Sends the content script a message and gives its answer. */
export const ask = (page: Page, message: Replace): Promise<string> =>
  page.evaluate(
    (sent) =>
      new Promise<string>((done) => {
        addEventListener('message', ({ data }) => data.replaced && done(data.replaced));
        postMessage(sent, '*');
      }),
    message,
  );

/** Firefox with the page's craft in a content script; `open` gives a page with the editor of this scene. */
export async function startContentScript() {
  const folder = await makeExtension();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox').path,
    headless: true,
  });
  await browser.installExtension(folder);
  const open = async (scene: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      const answer = respond(request.url());
      if (answer) await request.respond({ status: answer.status, headers: answer.headers, body: answer.body });
      else await request.abort();
    });
    await page.goto(`${ELSEWHERE}?scene=${scene}`);
    await page.bringToFront();
    await page.waitForFunction('globalThis.host && document.hasFocus()', { polling: 50 });
    return page;
  };
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { open, close };
}
