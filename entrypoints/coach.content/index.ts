import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { heedOnly } from '../../components/heed.ts';
import { bringLanguages } from '../../lib/extension-page.ts';
import { anywhere, findFocused } from '../../lib/mail/anywhere.ts';
import { siteOf } from '../../lib/mail/finders.ts';
import { hostMatches, hostOf } from '../../lib/mail/hosts.ts';
import { answer, send } from '../../lib/messages.ts';
import { isOfUser } from '../../lib/page/root.ts';
import { ASKED_OF_TABS } from '../../lib/protocol.ts';
import { followSettings } from '../../lib/session/settings-source.ts';
import { isOff, settings } from '../../lib/storage/settings.ts';
import { startCoach } from './coach.tsx';
import { share, takeHanded } from './handed.ts';
import { shared } from './shared.ts';

export default defineContentScript({
  registration: 'runtime',
  // The background may put it into these hosts' pages by itself; into any other only on the user's click.
  matches: [...hostMatches],
  /** Resolves to whether it is at work: where it is not, the watch goes on and calls for it again. */
  async main(ctx) {
    // A page that could press our buttons could have a mail sent to a model, or settings changed. The welcome page is
    // our own, and its buttons stand outside any root.
    heedOnly(isOfUser);
    const site = siteOf(document);
    const host = hostOf(document);
    const languages = await bringLanguages();
    const source = await followSettings(settings, ctx.signal);
    if (ctx.isInvalid || !languages) return false;

    // Off means off: nothing of this script goes on but the listener that ends with the page.
    source.watch(() => isOff(source.get(), site) && ctx.abort(), ctx.signal);
    share(shared);
    const { version } = browser.runtime.getManifest();
    const coach = startCoach({
      document,
      languages,
      settings: source,
      site,
      signal: ctx.signal,
      isAlive: () => ctx.isValid,
      bringDesk: async () => ((await send('desk')) ? takeHanded() : null),
      version,
    });
    /** The field that the user chose last: the focus may be in Amends' own by then. */
    let chosen: HTMLElement | null = null;
    const field = () => findFocused(document) ?? (chosen?.isConnected ? chosen : null);
    answer(
      ASKED_OF_TABS,
      {
        state: () => ({ hostname: site, composes: coach.states() }),
        focused() {
          const editor = findFocused(document);
          if (editor) coach.add(anywhere.compose(editor));
          chosen = editor ?? chosen;
          return editor !== null;
        },
        diagnosis: () => coach.diagnosis(host?.name ?? '', field()),
        pause: ({ paused }) => coach.pause(paused),
      },
      ctx.signal,
    );
    if (host) coach.follow(host);
    return true;
  },
});
