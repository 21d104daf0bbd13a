import * as v from 'valibot';
import type { LanguageData, LanguageInfo } from './judge/language.ts';
import type { Part } from './mail/mail.ts';
import type { ModelTest } from './models/connected.ts';
import type { From } from './senders.ts';
import type { Status } from './session/state.ts';
import { type TemplateWords, TemplateWordsItem } from './templates/own.ts';
import type { Listed } from './templates/template.ts';

/** What a tab's coach says of itself: one entry a compose window it looks after. */
export interface TabState {
  hostname: string;
  composes: { status: Status; missing: Part[]; unfound: boolean }[];
}

/** What may be asked, by whom, and what comes back. Nothing else goes between the parts of Amends but a model's words (`models/talk.ts`). */
export interface Protocol {
  /** watch → background: put the coach into my frame. False: Amends is off on this site. */
  coach: { ask: undefined; answer: boolean };
  /** coach → background: put the desk beside me. False: there is no tab to put it into. */
  desk: { ask: undefined; answer: boolean };
  /** any part → background: what tells the languages apart, and the code of the user's own. */
  languages: { ask: undefined; answer: { infos: LanguageInfo[]; home: string } };
  /** coach → background: the data of a language; null where there is none of that code. */
  language: { ask: { code: string }; answer: LanguageData | null };
  /** coach → background: the templates in a language; none where there are none of that code. */
  templates: { ask: { code: string }; answer: Listed[] };
  /** coach → background: how a language says the facts of a page; null where there is none of that code. */
  pageWords: { ask: { code: string }; answer: object | null };
  /** coach → background: keep a template among the user's own. `id`: under which; `local`: it stays on this machine alone. */
  keepTemplate: { ask: TemplateWords; answer: { id: string; local: boolean } };
  /** coach, popup → background: the page of the user's own templates, at one of them or at none (''). */
  openTemplates: { ask: { id: string }; answer: undefined };
  /** templates page → background: add the team's library at this address, or ask for it anew. */
  team: { ask: { url: string }; answer: undefined };
  /** popup → background, on the user's click: put the coach into this tab, for any editable. */
  anywhere: { ask: { tabId: number }; answer: boolean };
  /** popup → a tab's coach (`sendToTab`). */
  state: { ask: undefined; answer: TabState };
  /** popup → a tab's coach: coach the editable that has the focus. False: there is none. */
  focused: { ask: undefined; answer: boolean };
  /** popup → a tab's coach: what a diagnosis says of the page, for the user to copy. */
  diagnosis: { ask: undefined; answer: string };
  /** popup → a tab's coach: pause (or resume) each mail that is open in it. */
  pause: { ask: { paused: boolean }; answer: undefined };
  /** popup → background. */
  openOptions: { ask: undefined; answer: undefined };
  /** options → background: try the model that is connected. */
  testModel: { ask: undefined; answer: ModelTest };
}

/** A language's code, which becomes the name of a file. */
const Code = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/));
/** No address is longer, in UTF-16 units. */
const LONGEST_URL = 2000;

/** A shape of each question that some part answers. */
export type Shapes = { [K in Name]?: v.GenericSchema<unknown, Protocol[K]['ask']> };

/** The shape of what a tab's coach is asked. What is more in it is dropped. */
export const ASKED_OF_TABS = {
  state: v.undefined(),
  focused: v.undefined(),
  diagnosis: v.undefined(),
  pause: v.object({ paused: v.boolean() }),
} satisfies Shapes;

/** The shape of what the background is asked; apart, for no tab needs it. */
export const ASKED_OF_BACKGROUND = {
  coach: v.undefined(),
  desk: v.undefined(),
  languages: v.undefined(),
  language: v.object({ code: Code }),
  templates: v.object({ code: Code }),
  pageWords: v.object({ code: Code }),
  keepTemplate: TemplateWordsItem,
  openTemplates: v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{0,100}$/)) }),
  team: v.object({ url: v.pipe(v.string(), v.maxLength(LONGEST_URL), v.url(), v.startsWith('https://')) }),
  anywhere: v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  openOptions: v.undefined(),
  testModel: v.undefined(),
} satisfies { [K in Exclude<Name, keyof typeof ASKED_OF_TABS>]: NonNullable<Shapes[K]> };

export type Name = keyof Protocol;
const ANY: readonly From[] = ['own', 'mail', 'frame'];

/**
 * Who may ask it. What changes more than the draft that is open, or tells of the model, is for the extension's own pages:
 * a mail page that has broken into our script there is to gain no more than the script has.
 */
export const ASKERS: { [K in Name]: readonly From[] } = {
  coach: ['mail'],
  desk: ['mail', 'frame'],
  languages: ANY,
  language: ANY,
  templates: ANY,
  pageWords: ANY,
  keepTemplate: ANY,
  openTemplates: ANY,
  team: ['own'],
  anywhere: ['own'],
  state: ['own'],
  focused: ['own'],
  diagnosis: ['own'],
  pause: ['own'],
  openOptions: ['own'],
  testModel: ['own'],
};

/** The most that a question may hold, in UTF-16 units of its JSON: a template and its formatting is far below. */
export const LONGEST_ASK = 1_000_000;
