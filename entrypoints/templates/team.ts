import { browser } from 'wxt/browser';
import type { TeamProps } from '../../components/library/team.tsx';
import { patternOf } from '../../lib/host-pattern.ts';
import { send } from '../../lib/messages.ts';
import { giveBackLeave } from '../../lib/storage/leave.ts';
import { team } from '../../lib/storage/team.ts';
import { watchTemplates } from '../../lib/storage/watch-templates.ts';
import { libraryAddress, type TeamLibrary } from '../../lib/team/fetch-library.ts';
import { knownPolicy } from '../../lib/team/known-policy.ts';
import { NO_POLICY } from '../../lib/team/policy.ts';

/** What the page shows and does of the team's templates. */
export interface TeamDesk {
  props(): Omit<TeamProps, 'text' | 'locale'>;
}

/** @param show draws the page anew */
export async function makeTeamDesk(show: () => void): Promise<TeamDesk> {
  let policy = await knownPolicy();
  let library: TeamLibrary | null = await team.get();
  let refused = '';
  team.watch((changed) => {
    library = changed;
    show();
  }, new AbortController().signal);

  // A browser that has just started tells of its policy later.
  watchTemplates(() => {
    void knownPolicy().then((known) => {
      policy = known;
      show();
    });
  }, new AbortController().signal);

  return {
    props: () => ({
      team: {
        organisation: policy?.name ?? null,
        given: (policy ?? NO_POLICY).templates.length,
        offered: policy && policy.library !== library?.url ? policy.library : '',
        library: library && {
          url: library.url,
          count: library.templates.length,
          fetched: library.fetched,
          failed: library.failed,
        },
        refused,
      },
      addressOf: libraryAddress,
      async onLibrary(url) {
        // In the turn of the click, or the browser does not ask.
        const allowed = await browser.permissions.request({ origins: [patternOf(url)] }).catch(() => false);
        refused = allowed ? '' : new URL(url).host;
        const before = allowed && (await team.get());
        if (allowed) await send('team', { url });
        if (before) await giveBackLeave(before.url);
        show();
      },
      async onDropLibrary() {
        const { url } = (await team.get()) ?? {};
        await team.erase();
        library = null;
        if (url) await giveBackLeave(url);
        show();
      },
    }),
  };
}
