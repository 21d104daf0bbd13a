import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { HURTING } from './harness/drafts.ts';
import { type FirefoxRun, startFirefox } from './harness/firefox.ts';
import { BODY } from './harness/typing.ts';

/** Long enough to hurt twice; every key takes its time in Firefox. */
const DRAFT = HURTING.split('\n').slice(1, 3).join('\n');
const KINDS = ['blame-teammate', 'conditional-apology'];
/** Firefox's first page with an extension, on a busy machine. */
const PATIENT = { timeout: 20_000 };

let run: FirefoxRun;
beforeAll(async () => {
  run = await startFirefox();
});
afterAll(() => run?.close());

/** Evaluates in Amends' own tree, which is open: `tree` is its shadow root. */
const inTree = <T>(page: Page, look: (tree: ShadowRoot) => T): Promise<T> =>
  page.evaluate(`(${look})(document.querySelector('amends-root').shadowRoot)`) as Promise<T>;

const ringName = (page: Page) =>
  page.evaluate(
    () =>
      document
        .querySelector('amends-root')
        ?.shadowRoot?.querySelector('button[aria-label^="Amends"]')
        ?.getAttribute('aria-label') ?? '',
  );
const levels = (page: Page) =>
  inTree(page, (tree) =>
    Object.fromEntries(
      [...tree.querySelectorAll<HTMLElement>('[data-check]')].map(({ dataset }) => [dataset.check, dataset.level]),
    ),
  );
const hintKinds = (page: Page) =>
  inTree(page, (tree) => [...tree.querySelectorAll<HTMLElement>('[data-hint]')].map(({ dataset }) => dataset.hint));
const html = (page: Page) => page.$eval(BODY, (body) => body.innerHTML);
const words = (page: Page) => page.$eval(BODY, (body) => (body as HTMLElement).innerText);

/** The phrases under Amends' highlights. Firefox lets the page see a content script's highlights, ranges and all. */
const underlined = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...(CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)]
        .filter(([name]) => name.startsWith('amends-') && name !== 'amends-active')
        .map(([name, highlight]): [string, string[]] => [name, [...highlight].map(String)])
        .filter(([, phrases]) => phrases.length > 0),
    ),
  );

/** The first element of Amends that fits, once it can be seen: asked for at each frame, for what comes into the shadow root is told nobody outside. */
const shown = (page: Page, selector: string) => page.waitForSelector(`amends-root >>> ${selector}`, { visible: true });

/** Clicks it, with the mouse where it can be reached. */
async function click(page: Page, selector: string): Promise<void> {
  const found = await shown(page, selector);
  await found!.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await found!.click();
}
async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('Firefox, %s', (_, address) => {
  it('a draft is judged as it is typed, and a rewrite goes in and is undone exactly', async () => {
    const page = await run.open(address);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await expect.poll(() => ringName(page), PATIENT).toMatch(/^Amends: ready/);
    await page.click(BODY);
    await page.keyboard.type(DRAFT);
    await expect.poll(() => ringName(page)).toMatch(/own weak, .*2 phrases/);
    // The last mark goes and comes with the last key.
    await expect
      .poll(async () => Object.keys(await underlined(page)).sort())
      .toEqual(KINDS.map((kind) => `amends-${kind}`));
    for (const phrase of Object.values(await underlined(page)).flat()) expect(DRAFT).toContain(phrase);

    await click(page, 'button[aria-label^="Amends"]');
    await expect.poll(() => levels(page)).toMatchObject({ own: 'weak', solve: 'none', follow_up: 'none' });
    expect((await hintKinds(page)).sort()).toEqual(KINDS);
    const before = await html(page);
    // Rewrites come bit by bit.
    const isMended = (tree: ParentNode) => tree.querySelector('[data-hint="conditional-apology"] .rewrite') !== null;
    await expect.poll(() => inTree(page, isMended)).toBe(true);
    const { quote, rewrite } = await inTree(page, (tree) => {
      const row = tree.querySelector('[data-hint="conditional-apology"]')!;
      return {
        quote: row.querySelector('.quote')!.textContent ?? '',
        rewrite: row.querySelector('.rewrite')!.getAttribute('aria-label')!.replace('Write instead: ', ''),
      };
    });
    expect(DRAFT).toContain(quote);
    await click(page, '[data-hint="conditional-apology"] .rewrite');
    await expect.poll(() => words(page)).toContain(rewrite);
    expect(await words(page)).not.toContain(quote);
    await expect.poll(() => hintKinds(page)).not.toContain('conditional-apology');
    expect(await underlined(page)).not.toHaveProperty('amends-conditional-apology');
    await undo(page);
    await expect.poll(() => html(page)).toBe(before);
    await expect.poll(() => hintKinds(page)).toContain('conditional-apology');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a template goes in and is undone exactly', async () => {
    const page = await run.open(`${address}&draft=${encodeURIComponent(HURTING)}`);
    await expect.poll(() => ringName(page)).toMatch(/own weak/);
    await page.click(BODY);
    await click(page, 'button[aria-label^="Amends"]');
    const before = await html(page);
    const closed = 'details.rest:not([open]):has([data-template="mistake"]) > summary';
    // The templates come a moment after the sidebar.
    await page.waitForSelector('amends-root >>> [data-template="mistake"]');
    if (await page.$(`amends-root >>> ${closed}`)) await click(page, closed);
    await click(page, '[data-template="mistake"] .insert');
    await expect.poll(() => words(page)).toContain('That was our mistake');
    await undo(page);
    await expect.poll(() => html(page)).toBe(before);
    await page.close();
  });

  it('a draft that is kept as a template comes back with its formatting', async () => {
    const page = await run.open(`${address}&draft=${encodeURIComponent('Dear Ana, the report is late.')}`);
    await expect.poll(() => ringName(page), PATIENT).toMatch(/^Amends: (?!ready)/);
    await page.click(BODY);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.evaluate(() => document.execCommand('bold'));
    await click(page, 'button[aria-label^="Amends"]');
    await click(page, 'section > .buttons button');
    const own = '[data-template^="own-"]';
    await expect.poll(() => inTree(page, (tree) => tree.querySelector('.notice')?.textContent ?? '')).toMatch(/^Saved/);
    const closed = 'details.rest:not([open]):has(.find) > summary';
    await shown(page, 'details.rest:has(.find)');
    if (await page.$(`amends-root >>> ${closed}`)) await click(page, closed);
    await shown(page, own);
    await page.click(BODY);
    const before = await html(page);
    await click(page, `${own} .insert`);
    await expect.poll(() => words(page)).toMatch(/report is late[\s\S]*report is late/);
    await undo(page);
    await expect.poll(() => html(page)).toBe(before);
    await page.close();
  });

  it('everyday mail is left alone', async () => {
    const page = await run.open(address);
    await expect.poll(() => ringName(page), PATIENT).toMatch(/^Amends: ready/);
    await page.click(BODY);
    await page.keyboard.type('Shall we meet for lunch on Friday?');
    await expect.poll(() => ringName(page)).toMatch(/^Amends: nothing to mend/);
    expect(await underlined(page)).toEqual({});
    await page.close();
  });
});

it('no page of ours asked for anything elsewhere', () => {
  expect(run.requests.seen).toEqual([]);
});
