import type { Page } from 'playwright-core';
import type { ChromiumRun } from './chromium.ts';
import { until } from './until.ts';

/** What an extension's page has of the popup. */
declare const chrome: { extension: { getViews(which: { type: 'popup' }): Window[] } };

/** The popup of the toolbar button, which is in no tab: a page of the extension looks into it. */
export interface Popup {
  /** The user's click on the toolbar button, with all that it grants. */
  click(page: Page): Promise<void>;
  /** What the open popup shows; null where none is open. */
  text(): Promise<string | null>;
  /** Presses the button of this name in it. */
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

/** @param given a page of the extension to look into it from, open in a tab of its own; without one the options are opened for it */
export async function makePopup(run: ChromiumRun, given?: Page): Promise<Popup> {
  const inside = given ?? (await run.open(`chrome-extension://${run.id}/options.html`));
  const browser = await run.context.browser()!.newBrowserCDPSession();
  const text = () =>
    inside.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.document.body?.innerText ?? null);
  return {
    text,
    async click(page) {
      const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url())!;
      // Younger than the protocol's types.
      const send = browser.send as unknown as (method: string, params: object) => Promise<unknown>;
      await send.call(browser, 'Extensions.triggerAction', { id: run.id, targetId: tab.targetId });
      await until('the popup shows', text, (shown) => /Amends/.test(shown ?? ''));
    },
    press: (name) =>
      inside.evaluate((label) => {
        const buttons = chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelectorAll('button') ?? [];
        const button = [...buttons].find(({ innerText }) => innerText.trim() === label);
        if (!button) throw new Error(`no button "${label}" in the popup`);
        button.click();
      }, name),
    async close() {
      await inside.evaluate(() => {
        for (const view of chrome.extension.getViews({ type: 'popup' })) view.close();
      });
      await until('the popup closes', text, (shown) => shown === null);
    },
  };
}
