import type { CDPSession, Page } from 'playwright-core';
import { until } from './until.ts';

/** What a page shows of Amends and of its first draft. */
export interface Seen {
  roots: number;
  /** The name of the first ring; '' without one. */
  ring: string;
  /** The kinds of the hints that an open sidebar lists. */
  hints: string[];
  /** Those of the kinds asked for that are underlined. */
  kinds: string[];
  /** The draft's text and HTML. */
  draft: string;
  html: string;
}

/** Only what `test/pages/nasty` leaves alone: methods taken off prototypes, for the page's own may be another thing. */
const TOOLS = `
  const roots = Document.prototype.getElementsByTagName.call(document, 'amends-root');
  const classed = (name) => Document.prototype.getElementsByClassName.call(document, name)[0];
  const editor = classed('editable') ?? classed('EditorClass');
  const inRoot = (selector) => roots[0]?.shadowRoot?.querySelector(selector) ?? null;
`;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Has the page itself say something, by the browser and with no script of the harness in between; throws what it throws. */
async function ask(page: Page, expression: string): Promise<unknown> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { result, exceptionDetails } = await (await session).send('Runtime.evaluate', {
    expression,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/**
 * Looks at a page that may have broken its own prototypes, or answers for the DOM's names with fields of its own: the
 * harness's usual ways of looking break there as well.
 */
export async function look(page: Page, kinds: readonly string[] = []): Promise<Seen> {
  const raw = (await ask(
    page,
    `(() => {
    ${TOOLS}
    let found = '';
    for (const name of ${JSON.stringify(kinds)}) if (CSS.highlights.has('amends-' + name)) found += name + ' ';
    let hints = '';
    const rows = roots[0]?.shadowRoot?.querySelectorAll('[data-hint]') ?? [];
    for (let i = 0; i < rows.length; i += 1) hints += rows[i].dataset.hint + ' ';
    const ring = inRoot('.ring')?.ariaLabel ?? '';
    return { roots: roots.length, ring, hints, found, draft: editor?.textContent ?? '', html: editor?.innerHTML ?? '' };
  })()`,
  )) as Omit<Seen, 'hints' | 'kinds'> & { hints: string; found: string };
  const { hints, found, ...rest } = raw;
  const words = (text: string) => text.split(' ').filter(Boolean);
  return { ...rest, hints: words(hints), kinds: words(found) };
}

/** Notes each exception and each error in the console of any world of a page that comes from a file of the extension, from now on. */
export async function watchWorlds(page: Page): Promise<string[]> {
  const said: string[] = [];
  const session = await page.context().newCDPSession(page);
  const note = (text: string, urls: (string | undefined)[]) => {
    if (urls.some((url) => url?.startsWith('chrome-extension:'))) said.push(text);
  };
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url, stackTrace } }) =>
    note(exception?.description ?? text, [url, ...(stackTrace?.callFrames ?? []).map((frame) => frame.url)]),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error') return;
    const text = args.map(({ description, value }) => description ?? String(value)).join(' ');
    note(
      text,
      (stackTrace?.callFrames ?? []).map((frame) => frame.url),
    );
  });
  await session.send('Runtime.enable');
  return said;
}

/** Clicks the first part of Amends that matches, as a hand would that waits for it, for rewrites come bit by bit; throws where none comes. */
export async function press(page: Page, selector: string): Promise<void> {
  const place = () =>
    ask(
      page,
      `(() => {
    ${TOOLS}
    const part = inRoot(${JSON.stringify(selector)});
    if (!part) return null;
    part.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = part.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  })()`,
    ) as Promise<[number, number] | null>;
  const found = await until(`where ${selector} is`, place, (at) => at !== null, 5000);
  await page.mouse.click(...(found as [number, number]));
}

/** Puts the focus into the first draft of such a page, behind its last word. */
export const enter = (page: Page): Promise<void> =>
  ask(
    page,
    `(() => {
    ${TOOLS}
    HTMLElement.prototype.focus.call(editor);
    getSelection().selectAllChildren(editor);
    getSelection().collapseToEnd();
  })()`,
  ) as Promise<void>;
