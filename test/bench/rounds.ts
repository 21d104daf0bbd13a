import type { CDPSession, Page } from 'playwright-core';
import { openSidebar, ring, rings, startAmends, underlinedKinds } from '../browser/harness/amends.ts';
import { type ChromiumRun, startChromium } from '../browser/harness/chromium.ts';
import { act, BODY, typeText } from '../browser/harness/typing.ts';
import { GMAIL } from '../pages/server.ts';

/*
 * A mail tab that stays open for a working week: compose windows come and go in it, and nothing of those that went may
 * stay. What is measured is all of the tab, the host's page included, after a full collection of garbage.
 */

/** What a tab holds after all garbage is collected. */
export interface Held {
  /** Bytes. */
  heap: number;
  nodes: number;
  listeners: number;
}

const SENTENCE = 'We are sorry if the late report caused any inconvenience. ';
/** Measures a tab. Collected more than once: what a finaliser lets go of is garbage only for the next collection. */
export async function held(session: CDPSession): Promise<Held> {
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Opens a compose window, writes into it, has it judged, looks at the sidebar and closes the window. */
export async function composeOnce(page: Page): Promise<void> {
  await act(page, 'open');
  await ring(page).waitFor();
  await typeText(page, SENTENCE);
  await page.waitForFunction(() => CSS.highlights.has('amends-conditional-apology'));
  const bar = await openSidebar(page);
  await bar.locator('[data-template]').first().waitFor({ state: 'attached' });
  await act(page, 'close');
  await ring(page).waitFor({ state: 'detached' });
}

/** Opens the sidebar of the one compose window and closes it. */
export async function sidebarOnce(page: Page): Promise<void> {
  const bar = await openSidebar(page);
  await bar.locator('[data-template]').first().waitFor({ state: 'attached' });
  await ring(page).click();
  await bar.waitFor({ state: 'detached' });
}

/** How often a tab is measured while it goes through its rounds. */
const LOOKS = 6;

/** Goes through rounds and measures the tab after each sixth of them; the first sixth is the warm-up. */
export async function heldOver(page: Page, count: number, round: (page: Page) => Promise<void>): Promise<Held[]> {
  const session = await page.context().newCDPSession(page);
  const looks: Held[] = [];
  for (let look = 0; look < LOOKS; look++) {
    for (let i = 0; i < Math.ceil(count / LOOKS); i++) await round(page);
    looks.push(await held(session));
  }
  await session.detach();
  return looks;
}

/** What a tab holds more after so many rounds than after the warm-up, as the benchmark prints it. */
export async function rounds(count = 1000): Promise<{ name: string; value: string }[]> {
  const run: ChromiumRun = await startAmends();
  try {
    const page = await run.open(`${GMAIL}?scene=thread`);
    const looks = await heldOver(page, count, composeOnce);
    for (const l of looks) console.log(l);
    const [first, last] = [looks[0]!, looks.at(-1)!];
    return [];
  } finally {
    await run.close();
  }
}
if (import.meta.main) {
  const start = Date.now();
  for (const { name, value } of await rounds(Number(process.argv[2] ?? 1000))) console.log(name, value);
  console.log(Date.now() - start);
}
