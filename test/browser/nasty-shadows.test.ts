import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL } from '../pages/server.ts';
import {
  hasFocus,
  openSidebar,
  ring,
  ringName,
  rings,
  sidebar,
  startAmends,
  underlinedKinds,
} from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { makePopup, type Popup } from './harness/popup.ts';
import { screenshot, write } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
let popup: Popup;
beforeAll(async () => {
  run = await startAmends();
  popup = await makePopup(run);
});
afterAll(() => run.close());

const SLOTS = /\[[^\]\n]+\]/g;

/** The page's own handle on its draft: into a closed tree the harness finds no other way. */
type Handle = { shadowed: HTMLElement };
const html = (page: Page) => page.evaluate(() => (globalThis as unknown as Handle).shadowed.innerHTML);
const words = (page: Page) => page.evaluate(() => (globalThis as unknown as Handle).shadowed.innerText);
/** What is selected in the draft: Chromium tells it of the root that it is in. */
const selected = (page: Page) =>
  page.evaluate(() => {
    const root = (globalThis as unknown as Handle).shadowed.getRootNode() as unknown as Document;
    return root.getSelection()?.toString() ?? '';
  });
const enter = (page: Page) => page.evaluate(() => (globalThis as unknown as Handle).shadowed.focus());

describe.each(['open', 'open,open', 'closed', 'open,closed', 'closed,open', 'closed,closed'])(
  'a mail page with its editor in shadow roots (%s)',
  (shadows) => {
    it('has it coached on the user’s click: judged, marked, rewritten, given back, reached by keys', async () => {
      const page = await run.open(`${GMAIL}?scene=popup&editor=bare&nasty=shadowed&shadows=${shadows}`);
      const said = await watchWorlds(page);
      await enter(page);
      await write(page, HURTING);
      expect(await rings(page)).toBe(0);
      await popup.click(page);
      await popup.press('Help with the field I was writing in');
      await ring(page).waitFor();
      await popup.close();
      await expect.poll(() => underlinedKinds(page)).toEqual(expect.arrayContaining([...HURTS]));
      await screenshot(page, `nasty-shadows-${shadows.replace(',', '-')}`);

      const before = await html(page);
      const bar = await openSidebar(page);
      const rewrite = bar.locator('[data-hint="conditional-apology"] .rewrite').first();
      const wanted = (await rewrite.getAttribute('aria-label'))!.replace(/^Write instead: /, '');
      await rewrite.click();
      await expect.poll(() => words(page)).toContain(wanted);
      await expect.poll(() => underlinedKinds(page)).not.toContain('conditional-apology');
      await enter(page);
      await page.keyboard.press('Control+z');
      await expect.poll(() => html(page)).toBe(before);

      // Tab walks from slot to slot only where the key was pressed in the draft.
      await bar
        .locator('[data-template]')
        .getByRole('button', { name: /^Insert/ })
        .first()
        .click();
      await expect.poll(() => words(page)).toMatch(SLOTS);
      const [, second] = (await words(page)).match(SLOTS)!;
      await expect.poll(() => selected(page)).toMatch(/^\[.+\]$/);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Q');
      await expect.poll(() => words(page)).not.toContain(second);

      await page.keyboard.press('Alt+Shift+KeyA');
      await expect.poll(() => sidebar(page).count()).toBe(0);
      await page.keyboard.press('Alt+Shift+KeyA');
      await expect.poll(() => hasFocus(sidebar(page))).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => sidebar(page).count()).toBe(0);
      expect(
        await page.evaluate(() => {
          const { shadowed } = globalThis as unknown as Handle;
          return (shadowed.getRootNode() as ShadowRoot).activeElement === shadowed;
        }),
      ).toBe(true);
      expect(said).toEqual([]);
      await page.close();
    });

    it('takes its ring along when what it is in is hidden', async () => {
      const page = await run.open(`${GMAIL}?scene=popup&editor=bare&nasty=shadowed&shadows=${shadows}`);
      await enter(page);
      await popup.click(page);
      await popup.press('Help with the field I was writing in');
      await ring(page).waitFor();
      await popup.close();
      await expect.poll(() => ringName(page)).toMatch(/^Amends/);
      await page.evaluate(() => {
        const root = (globalThis as unknown as Handle).shadowed.getRootNode() as ShadowRoot;
        (root.host as HTMLElement).style.display = 'none';
      });
      await expect.poll(() => rings(page)).toBe(0);
      await page.close();
    });
  },
);
