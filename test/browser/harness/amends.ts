import type { Locator, Page } from 'playwright-core';
import { type ChromiumOptions, type ChromiumRun, startChromium } from './chromium.ts';
import { BODY, write } from './typing.ts';
import { until } from './until.ts';

/** Starts Chromium with the extension and closes the welcome page, so that the pages opened next are in front. */
export async function startAmends(options: ChromiumOptions = {}): Promise<ChromiumRun> {
  const run = await startChromium(options);
  const isWelcome = (page: Page) => page.url().startsWith('chrome-extension://');
  const welcome = run.context.pages().find(isWelcome) ?? (await run.context.waitForEvent('page', { timeout: 15_000 }));
  await welcome.close();
  return run;
}

/** The ring of the `nth` compose window of a page, in the order in which Amends met them. */
export const ring = (page: Page, nth = 0): Locator =>
  page
    .locator('amends-root')
    .getByRole('button', { name: /^Amends/ })
    .nth(nth);

/** What a ring says of itself. */
export const ringName = async (page: Page, nth = 0): Promise<string> =>
  (await ring(page, nth).getAttribute('aria-label')) ?? '';

/** How many rings there are in a page. */
export const rings = (page: Page): Promise<number> =>
  page
    .locator('amends-root')
    .getByRole('button', { name: /^Amends/ })
    .count();

/** The open sidebars of a page. */
export const sidebar = (page: Page, nth = 0): Locator =>
  page.locator('amends-root').getByRole('complementary', { name: 'Amends', exact: true }).nth(nth);

/** Opens the sidebar of the `nth` compose window with a click on its ring, unless it is open. */
export async function openSidebar(page: Page, nth = 0): Promise<Locator> {
  if ((await ring(page, nth).getAttribute('aria-expanded')) !== 'true') await ring(page, nth).click();
  const opened = sidebar(page, nth);
  await opened.waitFor().catch(async (error) => {
    // Which of click, judge and desk was waited for can't be seen afterwards.
    const attributes = ['data-status', 'aria-expanded'].map((name) => ring(page, nth).getAttribute(name));
    const state = [await ringName(page, nth), ...(await Promise.all(attributes))].join(', ');
    throw new Error(`no sidebar behind the ring (${state})`, { cause: error });
  });
  return opened;
}

/** Waits until an open sidebar shows of all its hints what to write instead: that is found bit by bit. */
export async function rewritesFound(bar: Locator, limit?: number): Promise<void> {
  await bar.locator('[data-hint]').first().waitFor();
  const without = () => bar.locator('[data-hint]:not(:has(.rewrite, .instead))').count();
  await until('hints without rewrites', without, (count) => count === 0, limit);
}

/** The field that searches the templates of an open sidebar, unfolded where it is below those that fit. */
export async function templateSearch(bar: Locator): Promise<Locator> {
  const rest = bar.locator('details.rest:has(.find)');
  await rest.waitFor();
  if ((await rest.getAttribute('open')) === null) await rest.locator('> summary').click();
  return bar.getByRole('searchbox');
}

/** Inserts a template of an open sidebar that words find: the one that `selector` tells. */
export async function insertTemplate(bar: Locator, words: string, selector: string): Promise<void> {
  await (await templateSearch(bar)).fill(words);
  await bar
    .locator(selector)
    .getByRole('button', { name: /^Insert/ })
    .click();
}

/** Each check's level, as an open sidebar shows it; empty where it judges nothing. */
export const levels = (bar: Locator): Promise<Record<string, string>> =>
  bar.evaluate((root) =>
    Object.fromEntries(
      [...root.querySelectorAll<HTMLElement>('[data-check]')].map(({ dataset }) => [
        dataset.check,
        dataset.level ?? '',
      ]),
    ),
  );

/** The kinds of the hints that an open sidebar lists, in its order. */
export const hintKinds = (bar: Locator): Promise<string[]> =>
  bar.locator('[data-hint]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.hint ?? ''));

/** The client's questions in an open sidebar: `answered` or `open` each. */
export const asks = (bar: Locator): Promise<string[]> =>
  bar.locator('[data-ask]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.ask ?? ''));

/** Switches Amends on again for a page's site, on the page of options. */
export async function switchOn(run: ChromiumRun, page: Page): Promise<void> {
  const { hostname } = new URL(page.url());
  const options = await run.open(`chrome-extension://${run.id}/options.html`);
  const again = options.getByRole('button', { name: `Switch on again: ${hostname}` });
  await again.click();
  // A page that is closed with the click has not stored it yet.
  await again.waitFor({ state: 'detached' });
  await options.close();
  await page.bringToFront();
}

/** The underlined phrases of a page by the name of their highlight, in reading order; only what is on screen as text. */
export const underlined = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
      if (!name.startsWith('amends-') || name === 'amends-active') continue;
      const ranges = [...highlight].filter((range) => !range.collapsed && range.startContainer.isConnected);
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      if (ranges.length) found[name] = ranges.map(String);
    }
    return found;
  });

/** The kinds that are underlined in a page, sorted. */
export const underlinedKinds = async (page: Page): Promise<string[]> =>
  Object.keys(await underlined(page))
    .map((name) => name.replace('amends-', ''))
    .sort();

/** The card at a phrase. */
export const card = (page: Page): Locator => page.locator('amends-root').getByRole('dialog');

/** Whether the focus is within a part of Amends: a part that is new takes it only once it is placed. */
export const hasFocus = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element.contains((element.getRootNode() as ShadowRoot).activeElement));

/** The words that are selected in the page itself. */
export const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

/** The middle of the first underlined phrase of a kind, in viewport px. */
export const middleOf = (page: Page, kind: string): Promise<{ x: number; y: number }> =>
  page.evaluate((name) => {
    const [range] = CSS.highlights.get(name) as unknown as Iterable<Range>;
    const [box] = range!.getClientRects();
    return { x: box!.left + box!.width / 2, y: box!.top + box!.height / 2 };
  }, `amends-${kind}`);

/** Notes each exception that a page throws and each error in its console that names Amends or its files. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const { url } = message.location();
    const ours = url.startsWith('chrome-extension:') || /amends/i.test(message.text());
    if (message.type() === 'error' && ours) errors.push(message.text());
  });
  return errors;
}

/** A host page's address with a draft in its compose window at load, for what is not about typing. */
export const withDraft = (address: string, draft: string): string => `${address}&draft=${encodeURIComponent(draft)}`;

/** Writes at the start of the draft: in a reply that is above the quoted mail. The caret stays behind it. */
export async function typeDraft(page: Page, text: string): Promise<void> {
  await page.locator(BODY).focus();
  await page.keyboard.press('Control+Home');
  await write(page, text);
}
