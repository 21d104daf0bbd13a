import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { homeLanguage } from '../lib/home-language.ts';
import type { LanguageData, LanguageInfo } from '../lib/judge/language.ts';
import { hostMatches } from '../lib/mail/finders.ts';
import { answer } from '../lib/messages.ts';
import { connectedModel, type Reach, testModel } from '../lib/models/connected.ts';
import { answerWith } from '../lib/models/talk.ts';
import { ASKED_OF_BACKGROUND } from '../lib/protocol.ts';
import { siteOfSender } from '../lib/senders.ts';
import { readKey, takeOverKey } from '../lib/storage/model-key.ts';
import { readOwn, saveOwn } from '../lib/storage/own-templates.ts';
import { isOff, settings } from '../lib/storage/settings.ts';
import { refreshTeam, teamTemplates } from '../lib/team/background.ts';
import { libraryOf, listed } from '../lib/templates/library.ts';
import { newTemplate } from '../lib/templates/own.ts';
import type { Template } from '../lib/templates/template.ts';

const COACH = '/content-scripts/coach.js';
const DESK = '/desk.js';
const WATCH = '/content-scripts/watch.js';

/** A file of this build, asked for once more where it does not come; null where there is none. */
async function read<T>(path: string): Promise<T | null> {
  const ask = async (): Promise<T | null> => {
    const response = await fetch(new URL(path, browser.runtime.getURL('/welcome.html')));
    return response.ok ? response.json() : null;
  };
  return ask()
    .catch(ask)
    .catch(() => null);
}

/** @returns what the script's own start came to; undefined where it has nothing to say, or threw */
const inject = async (tabId: number, file: typeof COACH | typeof DESK | typeof WATCH, frameId?: number) => {
  const target = frameId === undefined ? { tabId } : { tabId, frameIds: [frameId] };
  const [first] = await browser.scripting.executeScript({ target, files: [file] });
  return first?.result as unknown;
};

/** Mail tabs that were open before Amends was installed or updated get their watch now: nobody should lose a draft to a reload. */
async function watchOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...hostMatches] });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      browser.scripting.executeScript({ target: { tabId: id as number, allFrames: true }, files: [WATCH] }),
    ),
  );
}

const reach: Reach = {
  settings: () => settings.get(),
  key: readKey,
  mayReach: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  fetch: (...request) => fetch(...request),
};

export default defineBackground(() => {
  answerWith(connectedModel(reach));
  answer(ASKED_OF_BACKGROUND, {
    async coach(_, sender) {
      const { tab, frameId } = sender;
      if (tab?.id === undefined) return false;
      if (isOff(await settings.glance(), siteOfSender(sender))) return false;
      return (await inject(tab.id, COACH, frameId)) === true;
    },
    async desk(_, { tab, frameId }) {
      if (tab?.id === undefined) return false;
      await inject(tab.id, DESK, frameId);
      return true;
    },
    async languages() {
      const infos = await read<LanguageInfo[]>('/languages.json');
      // Without them no draft would be in a language that Amends knows.
      if (!infos) throw new Error('the list of languages did not come');
      return { infos, home: homeLanguage(infos, browser.i18n.getUILanguage()) };
    },
    language: ({ code }) => read<LanguageData>(`/languages/${code}.json`),
    async templates({ code }) {
      const [own, team, library] = await Promise.all([
        readOwn(),
        teamTemplates(),
        read<Record<string, Template>>(`/templates/${code}.json`),
      ]);
      return [
        ...listed(code, 'own', own.templates),
        ...listed(code, 'shared', team),
        ...libraryOf(code, library ?? {}),
      ];
    },
    pageWords: ({ code }) => read<object>(`/sources/${code}.json`),
    async keepTemplate(words) {
      const template = newTemplate(words, new Date().toISOString());
      return { id: template.id, local: (await saveOwn([template])) > 0 };
    },
    async openTemplates({ id }) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/templates.html${id && `#${id}`}`) });
      return undefined;
    },
    async team({ url }) {
      await refreshTeam(url);
      return undefined;
    },
    async anywhere({ tabId }) {
      await inject(tabId, COACH);
      return true;
    },
    async openOptions() {
      await browser.runtime.openOptionsPage();
      return undefined;
    },
    testModel: () => testModel(reach),
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void watchOpenTabs();
    // Out of the pages' reach at once, not only when the model is next asked.
    void takeOverKey().catch(() => {});
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
