import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { finderOf, hostMatches, siteOf } from '../lib/mail/finders.ts';
import { send } from '../lib/messages.ts';
import { watchEditors } from '../lib/page/observe.ts';

/** Read raw and small: this script is in every mail tab, and all that it needs is this one list. */
const isOff = (settings: unknown): boolean => {
  const { offSites } = (settings ?? {}) as { offSites?: unknown };
  return Array.isArray(offSites) && offSites.includes(siteOf(document));
};

export default defineContentScript({
  matches: [...hostMatches],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(ctx) {
    const finder = finderOf(document);
    if (!finder) return;
    let watching: AbortController | undefined;

    const watch = () => {
      if (watching) return;
      const controller = new AbortController();
      watching = controller;
      let asking = false;
      watchEditors(
        document,
        (root) => finder.findEditors(root),
        async ({ added }) => {
          if (!added.length || asking) return;
          asking = true;
          // The coach sees to all compose windows of this document from here on. Where it can't come, look on.
          if (await send('coach').catch(() => false)) controller.abort();
          asking = false;
        },
        controller.signal,
      );
    };
    const rest = () => {
      watching?.abort();
      watching = undefined;
    };

    const onSettings = (changes: Record<string, { newValue?: unknown }>) => {
      if (!changes.settings) return;
      if (isOff(changes.settings.newValue)) rest();
      else watch();
    };
    browser.storage.local.onChanged.addListener(onSettings);
    ctx.onInvalidated(() => {
      rest();
      // An updated extension has taken the old one's listeners with it.
      if (browser.runtime?.id) browser.storage.local.onChanged.removeListener(onSettings);
    });

    // A profile whose storage is damaged reads nothing: its mail is judged all the same.
    const { settings } = await browser.storage.local.get('settings').catch((): Record<string, unknown> => ({}));
    if (!isOff(settings) && ctx.isValid) watch();
  },
});
