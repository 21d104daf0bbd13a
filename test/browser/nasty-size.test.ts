import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { ring, ringName, rings, startAmends, underlined, underlinedKinds } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { act, BODY, bodyHtml, typeText } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());
const metrics = async (page: any) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return async () =>
    Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((x: any) => [x.name, x.value]));
};
it.each([
  [`${GMAIL}?scene=inbox&editor=bare`, 'words'],
  [`${GMAIL}?scene=inbox&editor=bare`, 'hurting'],
])('long %s %s', async (address, what) => {
  for (const words of [1000, 10_000, 30_000, 100_000]) {
    const page = await run.open(address);
    const said = await watchWorlds(page);
    await act(page, 'open');
    await ring(page).waitFor();
    await page.evaluate(`
    window.longs = [];
    new PerformanceObserver((l) => { for (const e of l.getEntries()) longs.push(Math.round(e.duration)); }).observe({ entryTypes: ['longtask'] });
  `);
    const m = await metrics(page);
    const a = await m();
    const t = performance.now();
    await page.locator(BODY).evaluate(
      (body, [count, kind]) => {
        const lines =
          kind === 'hurting'
            ? [
                'We are sorry if the late report caused any inconvenience.',
                'Tom in accounting forgot to send me the figures.',
                'We will look into it as soon as possible.',
              ]
            : [
                'The report of March lists every order of the year and the day on which it was sent to the client in Oslo.',
              ];
        let n = 0;
        for (let i = 0; n < (count as number); i += 1) {
          const d = document.createElement('div');
          d.textContent = lines[i % lines.length]!;
          n += d.textContent.split(' ').length;
          body.append(d);
        }
      },
      [words, what] as const,
    );
    await expect.poll(() => ringName(page), { timeout: 60_000 }).not.toMatch(/ready/);
    const t1 = performance.now();
    console.log(
      what,
      words,
      'first',
      Math.round(t1 - t),
      await page.evaluate('longs.splice(0)'),
      await ringName(page),
      said.slice(0, 2),
    );
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+End');
    for (let i = 0; i < 15; i += 1) {
      await page.keyboard.type('I am sorry'[i % 10]!);
      await new Promise((r) => setTimeout(r, 100));
    }
    await new Promise((r) => setTimeout(r, 1500));
    const b = await m();
    console.log(
      what,
      words,
      'typed in',
      Math.round(performance.now() - t1),
      await page.evaluate('longs.splice(0)'),
      'script',
      b.ScriptDuration - a.ScriptDuration,
    );
    await page.close();
  }
});
