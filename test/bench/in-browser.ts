import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../browser/harness/chromium.ts';
import { BODY, typeText } from '../browser/harness/typing.ts';
import { GMAIL } from '../pages/server.ts';
import { median } from './clock.ts';
import { letterOf } from './drafts.ts';

const TYPED = ' We will send the corrected figures on Thursday and I am sorry for that';
const ROUNDS = 3;
/** A draft comes to the page in its address, which has an end. */
const MOST_IN_ADDRESS = 60_000;

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** Script time a keystroke, in ms, all of the page's scripts together: typing at the end of a draft of so many words. */
async function scriptPerKey(open: (address: string) => Promise<Page>, words: number): Promise<number> {
  const draft = encodeURIComponent(letterOf(words).draft.slice(0, MOST_IN_ADDRESS));
  const page = await open(`${GMAIL}?scene=popup&draft=${draft}`);
  await page.locator(BODY).first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await typeText(page, ' ');
  const rounds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const before = await metric(session, 'ScriptDuration');
    await page.keyboard.type(TYPED, { delay: 15 });
    rounds.push(((await metric(session, 'ScriptDuration')) - before) * (1000 / TYPED.length));
  }
  await page.close();
  return median(rounds);
}

/** One measurement with the extension or without (`null`), each in a browser of its own. */
async function measure(extension: undefined | null) {
  const chromium = await startChromium(extension === null ? { extension } : {});
  try {
    const idle = await chromium.open(`${GMAIL}?scene=thread`);
    const session = await idle.context().newCDPSession(idle);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await metric(session, 'JSHeapUsedSize')) / 1000;
    const listeners = await metric(session, 'JSEventListeners');
    const nodes = await idle.evaluate(() => document.querySelectorAll('amends-root').length);
    await idle.close();
    const start = Date.now();
    const page = await chromium.open(`${GMAIL}?scene=popup&draft=${encodeURIComponent(letterOf(60).draft)}`);
    if (extension === undefined) await page.locator('amends-root button').first().waitFor();
    const ring = Date.now() - start;
    return {
      heap,
      listeners,
      nodes,
      ring,
      at300: await scriptPerKey(chromium.open, 300),
      at5000: await scriptPerKey(chromium.open, 5000),
    };
  } finally {
    await chromium.close();
  }
}

/** What Amends adds to a mail tab, as the difference (and ratio) of two runs side by side. */
export async function inBrowser(): Promise<{ name: string; value: string }[]> {
  const without = await measure(null);
  const amends = await measure(undefined);
  const added = (key: 'at300' | 'at5000') =>
    `+${(amends[key] - without[key]).toFixed(3)} ms (${(amends[key] / without[key]).toFixed(2)} ×)`;
  return [
    { name: 'script time a keystroke, 300 words', value: added('at300') },
    { name: 'script time a keystroke, 5,000 words', value: added('at5000') },
    { name: 'idle mail tab: heap', value: `+${(amends.heap - without.heap).toFixed(0)} kB` },
    { name: 'idle mail tab: listeners', value: `+${amends.listeners - without.listeners}` },
    { name: 'idle mail tab: nodes of Amends', value: String(amends.nodes) },
    { name: 'page loaded and ring shown', value: `${amends.ring} ms` },
  ];
}
