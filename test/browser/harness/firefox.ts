import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { respond } from '../../pages/server.ts';
import { findBrowser } from '../../run/browsers.ts';
import { RequestLog } from './requests.ts';

const EXTENSION = path.resolve(import.meta.dirname, '../../../.output/firefox-mv3');

export interface FirefoxRun {
  browser: Browser;
  /** Requests that pages made and that were not ours. Firefox does not show an extension's own: Chromium's run does. */
  requests: RequestLog;
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Installs the extension and waits until its welcome page has come to the front, which this protocol does not show: another
 * page then is hidden. Coming later it would take the focus from the page under test, whose editor then hears of no focus.
 */
async function install(browser: Browser, extension: string): Promise<void> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.waitForFunction(() => document.visibilityState === 'visible', { polling: 50 });
  await browser.installExtension(extension);
  await page.waitForFunction(() => document.visibilityState === 'hidden', { polling: 50 });
  await page.close();
}

/**
 * Starts Firefox with the built extension on a fresh profile, without a window.
 * @param extension `null` for a browser without it
 * @param preferences of the browser's, by name
 */
export async function startFirefox(
  extension: string | null = EXTENSION,
  preferences: Record<string, number> = {},
): Promise<FirefoxRun> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox').path,
    headless: true,
    extraPrefsFirefox: preferences,
    defaultViewport: { width: 1280, height: 860 },
  });
  if (extension) await install(browser, extension);
  const requests = new RequestLog();
  return {
    browser,
    requests,
    open: async (address) => {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        const answer = respond(request.url());
        const icon = request.url().endsWith('/favicon.ico');
        requests.note({ url: request.url(), from: request.frame()?.url() ?? '' }, answer !== null || icon);
        if (answer) await request.respond({ status: answer.status, headers: answer.headers, body: answer.body });
        else await request.abort();
      });
      await page.goto(address);
      await page.bringToFront();
      await page.waitForFunction(() => document.hasFocus(), { polling: 50 });
      return page;
    },
    close: () => browser.close(),
  };
}
