import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, ringName, startAmends, underlined } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, typeText } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** Nothing of a checker's own: its text says so. */
const THEIRS = /THEIRS/;

/** The draft's words, without what checkers have put in. */
const words = (page: Page) =>
  page.locator(BODY).evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('*')) if (element.localName.includes('-')) element.remove();
    return (copy.textContent ?? '').replaceAll('\u00A0', ' ');
  });

/** What is underlined, by kind. */
const marked = async (page: Page) =>
  Object.entries(await underlined(page))
    .map(([kind, phrases]) => `${kind}: ${phrases.join(' | ').replaceAll('\u00A0', ' ')}`)
    .sort();

/** A checker's change of the draft may be an undo step of its own, which says nothing of ours. */
const MOST_STEPS = 16;

/** Kinds with words to put instead. */
const REWRITTEN = ['conditional-apology', 'vague-commitment'];

/** Whether the draft's words become others within so many ms. */
const changes = (page: Page, before: string, ms: number): Promise<boolean> =>
  expect
    .poll(() => words(page), { timeout: ms })
    .not.toBe(before)
    .then(
      () => true,
      () => false,
    );

/** Closure's editor undoes after the key, in its own time: who presses on meanwhile has two steps undone. A checker's step may change no word. */
const UNDONE_WITHIN = 1000;

/** Clicks a rewrite, and again where the field changed under it just then: Amends writes nothing and says so, as it should. */
async function clickUntilWritten(page: Page, rewrite: Locator, before: string): Promise<void> {
  for (let clicks = 0; clicks < 3; clicks += 1) {
    await rewrite.click({ timeout: 15_000 });
    if (await changes(page, before, 4000)) return;
  }
}

/** What comes of a draft: what is underlined, what the ring says, the draft after each of two rewrites, of which the last ones are undone again. */
async function course(page: Page, undone = REWRITTEN.length) {
  await ring(page).waitFor();
  await typeText(page, HURTING);
  await expect.poll(async () => Object.keys(await underlined(page)).length).toBe(3);
  // Half a phrase is one too, while the rest of it is typed.
  await expect.poll(async () => (await marked(page)).join('\n')).toContain('as soon as possible.');
  const marks = await marked(page);
  const name = await ringName(page);
  const bar = await openSidebar(page);
  const texts = [await words(page)];
  for (const kind of REWRITTEN) {
    const before = texts.at(-1) as string;
    await clickUntilWritten(page, bar.locator(`[data-hint="${kind}"] .rewrite`).first(), before);
    expect(await words(page)).not.toBe(before);
    await expect.poll(() => bar.locator(`[data-hint="${kind}"]`).count()).toBe(0);
    texts.push(await words(page));
  }
  expect(await bar.innerText()).not.toMatch(THEIRS);
  // A checker that went on would make ever new steps for the editor's undo: real ones mark when one has typed.
  await page.evaluate(() => Object.assign(globalThis, { checksRest: true }));
  for (const text of texts.slice(0, -1).reverse().slice(0, undone)) {
    for (let step = 0; step < MOST_STEPS && (await words(page)) !== text; step += 1) {
      await page.locator(BODY).focus();
      const before = await words(page);
      await page.keyboard.press('Control+z');
      await changes(page, before, UNDONE_WITHIN);
      // Each step gives a whole text.
      expect(texts).toContain(await words(page));
    }
    expect(await words(page)).toBe(text);
  }
  if (undone === REWRITTEN.length) await expect.poll(() => marked(page)).toEqual(marks);
  return { marks, name, texts };
}

/**
 * A field without an editor of its own has the browser's undo, which goes by the nodes that it knew: where a checker has put others
 * among them, it may bring the last step back alone.
 */
const HOSTS = [
  ['Gmail', `${GMAIL}?scene=popup`, 1],
  ['Outlook', `${OUTLOOK}?scene=new`, REWRITTEN.length],
] as const;
const CHECKERS = ['word-spans', 'grammarly-like', 'languagetool-like'];

describe.each(HOSTS)('%s', (_, address, undone) => {
  let known: Awaited<ReturnType<typeof course>> | undefined;
  const alone = async () => {
    if (known) return known;
    const page = await run.open(address);
    known = await course(page);
    await page.close();
    return known;
  };

  it.each(CHECKERS)('beside another checker (%s) all goes as without it', async (checker) => {
    const wanted = await alone();
    const page = await run.open(`${address}&nasty=checker,${checker}`);
    const said = await watchWorlds(page);
    // What wraps words takes the nodes that an editor knew, too.
    expect(await course(page, checker === 'word-spans' ? 1 : undone)).toEqual(wanted);
    expect(await page.evaluate(() => (globalThis as unknown as { checks: number }).checks)).toBeGreaterThan(20);
    expect(said).toEqual([]);
    await page.close();
  });
});
