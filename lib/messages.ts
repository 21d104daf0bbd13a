import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { LanguageData, LanguageInfo } from './judge/language.ts';
import type { Part } from './mail/mail.ts';
import type { ModelTest } from './models/connected.ts';
import type { Status } from './session/state.ts';
import { type TemplateWords, TemplateWordsItem } from './templates/own.ts';
import type { Listed } from './templates/template.ts';

/** What a tab's coach says of itself: one entry a compose window it looks after. */
export interface TabState {
  hostname: string;
  composes: { status: Status; missing: Part[] }[];
}

/** What may be asked, by whom, and what comes back. Nothing else goes between the parts of Amends but a model's words (`models/talk.ts`). */
export interface Protocol {
  /** watch → background: put the coach into my frame. False: Amends is off on this site. */
  coach: { ask: undefined; answer: boolean };
  /** any → background: what tells the languages apart, and the code of the user's own. */
  languages: { ask: undefined; answer: { infos: LanguageInfo[]; home: string } };
  /** coach → background: the data of a language; null where there is none of that code. */
  language: { ask: { code: string }; answer: LanguageData | null };
  /** coach → background: the templates in a language; none where there are none of that code. */
  templates: { ask: { code: string }; answer: Listed[] };
  /** coach → background: how a language says the facts of a page; null where there is none of that code. */
  pageWords: { ask: { code: string }; answer: object | null };
  /** coach → background: keep a template among the user's own. `id`: under which; `local`: it stays on this machine alone. */
  keepTemplate: { ask: TemplateWords; answer: { id: string; local: boolean } };
  /** any → background: the page of the user's own templates, at one of them or at none (''). */
  openTemplates: { ask: { id: string }; answer: undefined };
  /** templates page → background: add the team's library at this address, or ask for it anew. */
  team: { ask: { url: string }; answer: undefined };
  /** popup → background, on the user's click: put the coach into this tab, for any editable. */
  anywhere: { ask: { tabId: number }; answer: boolean };
  /** popup → a tab's coach (`sendToTab`). */
  state: { ask: undefined; answer: TabState };
  /** popup → a tab's coach: coach the editable that has the focus. False: there is none. */
  focused: { ask: undefined; answer: boolean };
  /** popup → a tab's coach: pause (or resume) each mail that is open in it. */
  pause: { ask: { paused: boolean }; answer: undefined };
  /** any → background. */
  openOptions: { ask: undefined; answer: undefined };
  /** options → background: try the model that is connected. */
  testModel: { ask: undefined; answer: ModelTest };
}

const Code = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/));

const asks = {
  coach: v.undefined(),
  languages: v.undefined(),
  language: v.object({ code: Code }),
  templates: v.object({ code: Code }),
  pageWords: v.object({ code: Code }),
  keepTemplate: TemplateWordsItem,
  openTemplates: v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{0,100}$/)) }),
  team: v.object({ url: v.pipe(v.string(), v.url(), v.startsWith('https://')) }),
  anywhere: v.object({ tabId: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  state: v.undefined(),
  focused: v.undefined(),
  pause: v.object({ paused: v.boolean() }),
  openOptions: v.undefined(),
  testModel: v.undefined(),
} satisfies { [K in Name]: v.GenericSchema<unknown, Protocol[K]['ask']> };

type Name = keyof Protocol;
type Args<K extends Name> = Protocol[K]['ask'] extends undefined ? [] : [ask: Protocol[K]['ask']];
type Sender = Browser.runtime.MessageSender;
export type Handlers = {
  [K in Name]?: (ask: Protocol[K]['ask'], sender: Sender) => Protocol[K]['answer'] | Promise<Protocol[K]['answer']>;
};
type Reply = { value: unknown } | { error: string };

/** `gone`: the extension was updated or removed under this page; `nobody`: no one listens; `failed`: the other side threw. */
export type Reason = 'gone' | 'nobody' | 'failed';

export class MessageError extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string) {
    super(message);
    this.name = 'MessageError';
    this.reason = reason;
  }
}

/** Whether this script still belongs to a running extension: after an update, an old content script does not. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

async function deliver<K extends Name>(name: K, post: () => Promise<unknown>): Promise<Protocol[K]['answer']> {
  if (!isAlive()) throw new MessageError('gone', 'the extension was updated or removed');
  let reply: Reply | undefined;
  try {
    reply = (await post()) as Reply | undefined;
  } catch (error) {
    throw new MessageError(isAlive() ? 'nobody' : 'gone', (error as Error).message);
  }
  if (!reply) throw new MessageError('nobody', `nobody answered ${name}`);
  if ('error' in reply) throw new MessageError('failed', reply.error);
  return reply.value as Protocol[K]['answer'];
}

/** What changes nothing, or does not mind being asked for twice: a browser may end the background while it answers. */
const AGAIN: ReadonlySet<Name> = new Set(['coach', 'languages', 'language', 'templates', 'pageWords']);

/** Asks the background, once more where it went before it answered. Rejects with a MessageError alone. */
export async function send<K extends Name>(name: K, ...[ask]: Args<K>): Promise<Protocol[K]['answer']> {
  const post = () => browser.runtime.sendMessage({ amends: name, ask });
  try {
    return await deliver(name, post);
  } catch (error) {
    if (!AGAIN.has(name) || (error as MessageError).reason !== 'nobody') throw error;
    return deliver(name, post);
  }
}

/** Asks the coach of a tab; of several frames the first to answer counts. Rejects with a MessageError alone. */
export const sendToTab = <K extends Name>(tabId: number, name: K, ...[ask]: Args<K>): Promise<Protocol[K]['answer']> =>
  deliver(name, () => browser.tabs.sendMessage(tabId, { amends: name, ask }));

/**
 * Answers messages of this extension, until the signal; those it has no handler for are left to other listeners. Call it
 * in the first turn of a script: a background that is woken by a message loses it otherwise.
 */
export function answer(handlers: Handlers, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void): true | undefined => {
    const name = (message as { amends?: Name } | null)?.amends;
    if (sender.id !== browser.runtime.id || !name || !Object.hasOwn(asks, name)) return;
    const handler = handlers[name] as ((ask: unknown, sender: Sender) => unknown) | undefined;
    const ask = v.safeParse(asks[name], (message as { ask?: unknown }).ask);
    if (!handler || !ask.success) return;
    // Not an async listener: Chrome keeps the channel open only for a plain `true`, and Firefox takes that too.
    new Promise((resolve) => resolve(handler(ask.output, sender))).then(
      (value) => respond({ value }),
      (error) => respond({ error: String(error?.message ?? error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}
