import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../pages/labels.ts';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import {
  hintKinds,
  openSidebar,
  rewritesFound,
  ring,
  ringName,
  startAmends,
  underlinedKinds,
} from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const HOSTS = [
  ['Gmail', `${GMAIL}?scene=reply`],
  ['Outlook', `${OUTLOOK}?scene=reply`],
] as const;
/** Each language once; the last with all classes renamed, as a new build of the host would do. */
const BUILDS = INTERFACE_LANGUAGES.map((hl, nth, { length }) => ({
  hl,
  classes: nth === length - 1 ? 'scrambled' : 'plain',
}));

describe.each(HOSTS)('%s', (_, address) => {
  it.each(BUILDS)('drawn in $hl with $classes classes shows the draft, and finds every part', async (build) => {
    const query = new URLSearchParams({ ...build, draft: HURTING });
    const page = await run.open(`${address}&${query}`);
    await ring(page).waitFor();
    await expect.poll(() => underlinedKinds(page)).toEqual(expect.arrayContaining([...HURTS]));
    expect(await ringName(page)).not.toContain('Not found');
    const bar = await openSidebar(page);
    expect(await hintKinds(bar)).toEqual(expect.arrayContaining([...HURTS]));
    expect(await bar.locator('[data-ask]').count()).toBeGreaterThan(0);
    expect(await bar.locator('[data-template="mistake"]').textContent()).toContain('Claire');
    await page.close();
  });

  it('has a name on every control, and each is reached by Tab', async () => {
    const page = await run.open(`${address}&draft=${encodeURIComponent(HURTING)}`);
    await ring(page).waitFor();
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    await rewritesFound(await openSidebar(page));
    const root = page.locator('amends-root');
    const nameless = await root
      .locator('button, summary, input, a')
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              !(one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent ?? '').trim(),
          )
          .map((one) => one.outerHTML),
      );
    expect(nameless).toEqual([]);
    // Of a group of radios Tab comes to the one that is chosen.
    const wanted = await root
      .locator('.sidebar :is(button, summary, input:not([type=radio]:not(:checked))):visible')
      .count();
    // The browser stops in each part of a date, and at its button.
    const inDates = 4 * (await root.locator('.sidebar input:visible').count());
    await ring(page).focus();
    const met = new Set<string>();
    for (let step = 0; step < wanted + inDates + 5; step += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const inside = document.activeElement?.shadowRoot;
        const all = [...(inside?.querySelectorAll('.sidebar :is(button, summary, input)') ?? [])];
        return inside ? String(all.indexOf(inside.activeElement as Element)) : '-1';
      });
      if (at !== '-1') met.add(at);
    }
    expect(met.size).toBe(wanted);
    await page.close();
  });
});
