import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Request, type Worker } from 'playwright-core';
import { respond } from '../../pages/server.ts';
import { findBrowser } from '../../run/browsers.ts';
import { pagesOf } from './pages.ts';
import { isInside, RequestLog } from './requests.ts';

const EXTENSION = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');

export interface ChromiumRun {
  context: BrowserContext;
  /** The extension's id in this run. */
  id: string;
  /** Requests that were neither our pages' nor inside the browser: must stay empty. */
  requests: RequestLog;
  /** Opens a page at a host's real address. */
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  /** The unpacked extension; the one that `wxt build` made unless told, `null` for a browser without. */
  extension?: string | null;
  locale?: string;
  theme?: 'light' | 'dark';
  /** The origin of a server of the test's own, which the extension may reach: no other test lets it ask for anything. */
  reach?: string;
  /** Whether a page that was left is kept for the back button, as browsers do outside of tests. */
  keepPages?: boolean;
}

/** The address of the worker or frame that asks; a page that is only about to be opened has none yet, and is told by what it says of itself. */
function fromOf(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  if (request.isNavigationRequest()) return '';
  try {
    return request.frame().url();
  } catch {
    // Its page asks already, and is not yet told of.
    const { origin, referer } = request.headers();
    return origin ?? referer ?? '';
  }
}

/** Serves our pages at the hosts' real addresses, answers every other request with a failure and notes it. */
async function serve(context: BrowserContext, requests: RequestLog, reach?: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (isInside(request.url())) return route.continue();
    if (reach && new URL(request.url()).origin === reach) {
      requests.note({ url: request.url(), from: fromOf(request) }, false);
      return route.continue();
    }
    const answer = respond(request.url());
    const worker = request.serviceWorker();
    const from = fromOf(request);
    // A page of ours may ask for its own files; the extension's worker may ask for nothing.
    const own = worker === null && new URL(request.url()).protocol === 'https:' && answer !== null;
    requests.note({ url: request.url(), from }, own || isIcon(request.url()));
    if (answer) await route.fulfill({ status: answer.status, headers: answer.headers, body: answer.body });
    else await route.abort();
  });
}

/** The browser asks for it by itself. */
const isIcon = (url: string) => url.endsWith('/favicon.ico');

/** The extension's worker, which Chromium starts at install; waits for it. */
async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Starts Chromium with the built extension on a fresh profile, without a window. */
export async function startChromium(options: ChromiumOptions = {}): Promise<ChromiumRun> {
  const extension = options.extension === undefined ? EXTENSION : options.extension;
  const profile = mkdtempSync(path.join(tmpdir(), 'amends-chromium-'));
  const args = ['--headless=new', '--disable-background-networking', '--no-first-run'];
  args.push('--disable-component-update', '--disable-sync', '--no-default-browser-check');
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (extension) args.push(`--disable-extensions-except=${extension}`, `--load-extension=${extension}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium').path,
    headless: true,
    viewport: { width: 1280, height: 860 },
    ...(options.locale && { locale: options.locale }),
    colorScheme: options.theme ?? 'light',
    serviceWorkers: 'allow',
    args,
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepPages ? ['--disable-back-forward-cache'] : [])],
  });
  const requests = new RequestLog();
  await serve(context, requests, options.reach);
  // Heard whoever answers it: a test may have routes of its own.
  context.on('request', (request) => requests.hear(request.url(), fromOf(request)));
  const take = pagesOf(context);
  const id = extension ? new URL((await workerOf(context)).url()).hostname : '';
  return {
    context,
    id,
    requests,
    open: async (address) => {
      // Pages of the extension are its own processes, and few.
      const page = await (address.startsWith('https:') ? take() : context.newPage());
      await page.goto(address);
      return page;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
      requests.assertNone(options.reach);
    },
  };
}
