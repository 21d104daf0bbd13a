import type { CDPSession, Page } from 'playwright-core';
import { openSidebar, ring, startAmends } from '../browser/harness/amends.ts';
import { act, BODY, write } from '../browser/harness/typing.ts';
import { GMAIL } from '../pages/server.ts';

/*
 * A mail tab that stays open for a working week: compose windows come and go in it, and nothing of those that went may
 * stay. What is measured is all of the tab, the host's page included, after its garbage is collected.
 */

/** What a tab holds: bytes, DOM nodes (those out of the page too) and listeners on them. */
export interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

const SENTENCE = 'We are sorry if the late report caused any inconvenience. ';

/** Measures a tab. Collected more than once: what one collection lets go of may hold what the next one finds. */
export async function held(session: CDPSession): Promise<Held> {
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** One compose window's life: opened, written into, judged, its sidebar looked at, closed. */
export async function composeOnce(page: Page): Promise<void> {
  await act(page, 'open');
  await ring(page).waitFor();
  await page.locator(BODY).click();
  await write(page, SENTENCE);
  await page.waitForFunction(() => CSS.highlights.has('amends-conditional-apology'));
  const bar = await openSidebar(page);
  await bar.locator('[data-template]').first().waitFor({ state: 'attached' });
  await act(page, 'close');
  await ring(page).waitFor({ state: 'detached' });
}

/** Opens the sidebar of the one compose window there is, and closes it. */
export async function sidebarOnce(page: Page): Promise<void> {
  const bar = await openSidebar(page);
  await bar.locator('[data-template]').first().waitFor({ state: 'attached' });
  await ring(page).click();
  await bar.waitFor({ state: 'detached' });
}

/**
 * Goes through `warm` rounds, for what comes once and stays (the coach, the languages' data), then through `count` more.
 * @returns what the tab held before all of them, after the warm-up, and at the end
 */
export async function heldOver(
  page: Page,
  round: (page: Page) => Promise<void>,
  { warm, count }: { warm: number; count: number },
): Promise<{ before: Held; warmed: Held; after: Held }> {
  const session = await page.context().newCDPSession(page);
  const before = await held(session);
  for (let i = 0; i < warm; i++) await round(page);
  const warmed = await held(session);
  for (let i = 0; i < count; i++) await round(page);
  const after = await held(session);
  await session.detach();
  return { before, warmed, after };
}

const KINDS = [
  ['compose windows opened and closed', 'thread', composeOnce],
  ['sidebars opened and closed', 'popup', sidebarOnce],
] as const;

/** What a mail tab holds more after so many rounds than after a tenth as many to warm up: a row for each kind of round. */
export async function roundsInBrowser(count = 1000): Promise<{ name: string; value: string }[]> {
  const run = await startAmends();
  try {
    const rows: { name: string; value: string }[] = [];
    for (const [name, scene, round] of KINDS) {
      const page = await run.open(`${GMAIL}?scene=${scene}&draft=${encodeURIComponent(SENTENCE)}`);
      const { warmed, after } = await heldOver(page, round, { warm: Math.ceil(count / 10), count });
      const grown = (key: keyof Held, unit = 1) => `+${((after[key] - warmed[key]) / unit).toFixed(0)}`;
      const value = `${grown('heap', 1000)} kB, ${grown('nodes')} nodes, ${grown('listeners')} listeners`;
      rows.push({ name: `${count} ${name}`, value });
      await page.close();
    }
    return rows;
  } finally {
    await run.close();
  }
}

if (import.meta.main) {
  for (const { name, value } of await roundsInBrowser(Number(process.argv[2] ?? 1000)))
    console.log(`${name}: ${value}`);
}
