import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const SHOTS = path.resolve(import.meta.dirname, '../../../.output/screenshots');

/** The host's own handle on its page (`test/pages/static`): which draft bodies there are, and what would have been sent. */
export interface Sent {
  via: 'button' | 'keys';
  html: string;
  /** Outlook: RoosterJS's fast export, the plain DOM. */
  fast?: string;
  text: string;
  subject: string;
  to: string[];
}

/** Selector of the draft bodies of either host's page. */
export const BODY = '[contenteditable="true"][aria-multiline="true"]';

/** How much of a line is typed key by key; what comes before it goes in at once, as dictation does. */
const KEYS = 12;

/** Writes at the caret; `\n` is Enter. A key costs a busy machine some 10 ms, so only the end of each line is typed with keys. */
export async function write(page: Page, text: string): Promise<void> {
  for (const [at, line] of text.split('\n').entries()) {
    if (at) await page.keyboard.press('Enter');
    if (line.length > KEYS * 2) await page.keyboard.insertText(line.slice(0, -KEYS));
    await page.keyboard.type(line.length > KEYS * 2 ? line.slice(-KEYS) : line);
  }
}

/** Puts the caret at the end of the `nth` body and writes there. */
export async function typeText(page: Page, text: string, nth = 0): Promise<void> {
  const body = page.locator(BODY).nth(nth);
  await body.evaluate((element) => {
    element.focus();
    element.ownerDocument.defaultView?.getSelection()?.selectAllChildren(element);
    element.ownerDocument.defaultView?.getSelection()?.collapseToEnd();
  });
  await write(page, text);
}

/** The exact HTML of the `nth` body. */
export const bodyHtml = (page: Page, nth = 0): Promise<string> =>
  page
    .locator(BODY)
    .nth(nth)
    .evaluate((element) => element.innerHTML);

/** What the host would have sent so far, oldest first. */
export const sentBy = (page: Page): Promise<Sent[]> =>
  page.evaluate(() => (globalThis as unknown as { sent: Sent[] }).sent);

/** Calls one of the host page's own actions: `open`, `reply`, `minimise`, `fullScreen`, `recreate`, `popOut`, … */
export async function act(page: Page, name: string, which = 0): Promise<void> {
  await page.evaluate(
    ([action, nth]) => {
      const { host } = globalThis as unknown as { host: Record<string, (nth: number) => unknown> };
      host[action]?.(nth);
    },
    [name, which] as const,
  );
}

/** Saves a picture of the page as `.output/screenshots/<name>.png` and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SHOTS, { recursive: true });
  const file = path.join(SHOTS, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}

/** Clicks in the middle of the first occurrence of a text in the draft. */
export async function clickIn(page: Page, text: string): Promise<void> {
  const at = await page.locator(BODY).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`no "${wanted}" in the draft`);
  }, text);
  await page.mouse.click(at.x, at.y);
}
