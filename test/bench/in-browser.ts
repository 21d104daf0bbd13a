import type { Page } from 'playwright-core';
import { ring, sidebar, startAmends } from '../browser/harness/amends.ts';
import { startChromium } from '../browser/harness/chromium.ts';
import { BODY, typeText } from '../browser/harness/typing.ts';
import { GMAIL } from '../pages/server.ts';
import { median } from './clock.ts';
import { letterOf } from './drafts.ts';
import { measured, metric, noteLongTasks, untilDrawn } from './in-page.ts';

type Open = (address: string) => Promise<Page>;

const TYPED = ' We will send the corrected figures on Thursday and I am sorry for that';
const ROUNDS = 3;
/** Between two keys, in ms: a quick hand. */
const DELAY = 15;
/** A draft comes to the page in its address, which has an end. */
const MOST_IN_ADDRESS = 60_000;
/** All but the last letter of a phrase that is underlined, in a sentence of its own. */
const ALMOST = '\n\nYou will get the report asa';

const drafting = (words: number): string =>
  `${GMAIL}?scene=popup&draft=${encodeURIComponent(letterOf(words).draft.slice(0, MOST_IN_ADDRESS))}`;

interface Keys {
  /** Script time a keystroke, in ms, all of the page's scripts together. */
  mean: number;
  median: number;
  /** Tasks over 50 ms while typing. */
  long: number;
}

/** What typing at the end of a draft of so many words costs the page. */
async function typing(open: Open, words: number): Promise<Keys> {
  const page = await open(drafting(words));
  await page.locator(BODY).first().waitFor();
  const session = await measured(page);
  await typeText(page, ' ');
  const longTasks = await noteLongTasks(page);
  const means: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const before = await metric(session, 'ScriptDuration');
    await page.keyboard.type(TYPED, { delay: DELAY });
    means.push(((await metric(session, 'ScriptDuration')) - before) * (1000 / TYPED.length));
  }
  const long = await longTasks();
  // Apart from the means, for asking after each key takes time of its own.
  const each: number[] = [];
  let before = await metric(session, 'ScriptDuration');
  for (const key of TYPED) {
    await page.keyboard.type(key, { delay: DELAY });
    const now = await metric(session, 'ScriptDuration');
    each.push((now - before) * 1000);
    before = now;
  }
  await page.close();
  return { mean: median(means), median: median(each), long };
}

/** The heap (kB), listeners and nodes of a mail tab in which nothing is written. */
async function resting(open: Open) {
  const page = await open(`${GMAIL}?scene=thread`);
  const session = await measured(page);
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await metric(session, 'JSHeapUsedSize')) / 1000;
  const listeners = await metric(session, 'JSEventListeners');
  const nodes = await page.evaluate(() => document.querySelectorAll('amends-root').length);
  await page.close();
  return { heap, listeners, nodes };
}

async function several(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < ROUNDS; i++) values.push(await measure());
  return median(values);
}

/** How long the user waits for what Amends draws, in ms. */
async function drawing(open: Open): Promise<{ name: string; value: number }[]> {
  const firstRing = await several(async () => {
    const page = await open(`${GMAIL}?scene=inbox`);
    const waited = await untilDrawn(page, 'click', 'ring', () => page.locator('[data-act=compose]').click());
    await page.close();
    return waited;
  });
  const opening = await several(async () => {
    const page = await open(drafting(60));
    await ring(page).waitFor();
    await page.locator(BODY).click();
    const waited = await untilDrawn(page, 'keydown', 'sidebar', () => page.keyboard.press('Alt+Shift+KeyA'));
    await sidebar(page).waitFor();
    await page.close();
    return waited;
  });
  const hints = (words: number) =>
    several(async () => {
      const page = await open(drafting(words));
      await ring(page).waitFor();
      await typeText(page, ALMOST);
      // What was typed before has been judged by then.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
      const waited = await untilDrawn(page, 'keydown', 'hint', () => page.keyboard.press('p'));
      await page.close();
      return waited;
    });
  return [
    { name: 'from a click to the first ring', value: firstRing },
    { name: 'from Alt+Shift+A to the sidebar', value: opening },
    { name: 'from a key to its hint, 300 words', value: await hints(300) },
    { name: 'from a key to its hint, 5,000 words', value: await hints(5000) },
  ];
}

/** One run with the extension or without (`null`), each in a browser of its own. */
async function measure(extension: undefined | null) {
  // Its welcome page closed, for a page that is not in front draws no frames.
  const chromium = await (extension === null ? startChromium({ extension }) : startAmends());
  try {
    const { open } = chromium;
    const start = performance.now();
    const page = await open(drafting(60));
    if (extension === undefined) await ring(page).waitFor();
    const loaded = performance.now() - start;
    await page.close();
    return {
      loaded,
      idle: await resting(open),
      at300: await typing(open, 300),
      at5000: await typing(open, 5000),
      drawn: extension === null ? [] : await drawing(open),
    };
  } finally {
    await chromium.close();
  }
}

/** What Amends adds to a mail tab, as the difference (and ratio) of two runs side by side. */
export async function inBrowser() {
  const without = await measure(null);
  const amends = await measure(undefined);
  const added = (at: 'at300' | 'at5000', what: 'mean' | 'median') => ({
    added: amends[at][what] - without[at][what],
    ratio: amends[at][what] / without[at][what],
  });
  return {
    keys: [
      { name: 'script time, mean, 300 words', ...added('at300', 'mean') },
      { name: 'script time, median, 300 words', ...added('at300', 'median') },
      { name: 'script time, mean, 5,000 words', ...added('at5000', 'mean') },
      { name: 'script time, median, 5,000 words', ...added('at5000', 'median') },
    ],
    drawn: [...amends.drawn, { name: 'page loaded and ring shown', value: amends.loaded }],
    long: { amends: amends.at5000.long, without: without.at5000.long },
    idle: {
      heap: amends.idle.heap - without.idle.heap,
      listeners: amends.idle.listeners - without.idle.listeners,
      nodes: amends.idle.nodes,
    },
  };
}
