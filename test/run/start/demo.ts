import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Letter } from '../../../lib/judge/letter.ts';
import { GMAIL, OUTLOOK, respond } from '../../pages/server.ts';
import type { FoundBrowser } from '../browsers.ts';

const OUTPUT = join(import.meta.dirname, '../../../.output');

export interface DemoOptions {
  browser: FoundBrowser;
  headless: boolean;
  sample: Letter;
  /** The folder for screenshots. */
  shots: string;
}

export interface Demo {
  screenshots: string[];
  /** Resolves when the user has closed the browser. */
  closed: Promise<void>;
  close(): Promise<void>;
}

async function launch({ browser, headless }: DemoOptions): Promise<Browser> {
  const firefox = browser.family === 'firefox';
  const extension = join(OUTPUT, firefox ? 'firefox-mv3' : 'chrome-mv3');
  const size = { width: 1280, height: 860 };
  const started = await puppeteer.launch({
    browser: firefox ? 'firefox' : 'chrome',
    executablePath: browser.path,
    headless,
    defaultViewport: headless ? size : null,
    // Branded Chrome takes an extension from a folder over its pipe alone.
    ...(!firefox && { pipe: true, enableExtensions: [extension] }),
    args: firefox
      ? []
      : ['--no-first-run', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  if (firefox) await started.installExtension(extension);
  return started;
}

/** Serves our Gmail- and Outlook-shaped pages at the hosts' real addresses in this tab: nothing goes out. */
async function serve(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = /^https?:/.test(request.url()) ? respond(request.url()) : null;
    if (answer) void request.respond(answer);
    else if (/^https?:/.test(request.url())) void request.abort();
    else void request.continue();
  });
}

async function openMail(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await serve(page);
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** How long after the first hint all of the sample is judged for sure, in ms. */
const SETTLED = 3000;

/** Puts the sample into the mailbox's compose window, opens the sidebar and takes a picture of what Amends says. */
async function shoot(page: Page, sample: Letter, path: string): Promise<string> {
  await page.bringToFront();
  const editor = await page.waitForSelector('[contenteditable=true][aria-multiline=true]', { visible: true });
  await editor?.focus();
  // To the beginning: below may stand the thread that the reply quotes.
  await page.keyboard.down('Control');
  await page.keyboard.press('Home');
  await page.keyboard.up('Control');
  await page.keyboard.type(sample.draft.replaceAll('\n\n', '\n'));
  await page.waitForSelector('amends-root >>> button', { timeout: 15_000 });
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  // By the clock, not by frames: the welcome page may come to the front, and a hidden page draws none.
  await page.waitForFunction(() => document.querySelector('amends-root')?.shadowRoot?.querySelector('[data-hint]'), {
    timeout: 15_000,
    polling: 100,
  });
  // The first hint comes while the last line is still to be judged.
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

/** Opens a browser with the built extension on a Gmail-like and an Outlook-like mailbox; headless, it also takes pictures. */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const browser = await launch(options);
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const pages: [string, string][] = [
    ['gmail', `${GMAIL}?scene=reply`],
    ['gmail-dark', `${GMAIL}?scene=reply&theme=dark`],
    ['outlook', `${OUTLOOK}?scene=reply`],
  ];
  const screenshots: string[] = [];
  for (const [name, address] of pages) {
    if (!options.headless && name.endsWith('dark')) continue;
    const page = await openMail(browser, address);
    if (options.headless) screenshots.push(await shoot(page, options.sample, join(options.shots, `${name}.png`)));
  }
  return { screenshots, closed, close: () => browser.close() };
}
