import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { isAnswer } from './answers.ts';
import { ASKERS, LONGEST_ASK, type Name, type Protocol, type Shapes } from './protocol.ts';
import { senderOf } from './senders.ts';

export type { Protocol, TabState } from './protocol.ts';

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
  if (typeof reply !== 'object' || !reply) throw new MessageError('nobody', `nobody answered ${name}`);
  if ('error' in reply) throw new MessageError('failed', String(reply.error));
  if (!isAnswer(name, reply.value)) throw new MessageError('failed', `not an answer to ${name}`);
  return reply.value;
}

/** What changes nothing, or does not mind being asked for twice: a browser may end the background while it answers. */
const AGAIN: ReadonlySet<Name> = new Set(['coach', 'desk', 'languages', 'language', 'templates', 'pageWords']);

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

const isShort = (ask: unknown): boolean => {
  try {
    return (JSON.stringify(ask)?.length ?? 0) <= LONGEST_ASK;
  } catch {
    // Firefox copies what JSON can't say.
    return false;
  }
};

/**
 * Answers messages of this extension, until the signal: those that have one of the protocol's `shapes` and come from who may ask. Those it
 * has no handler for are left to other listeners. Call it in the first turn of a script: a background that is woken by a message loses it otherwise.
 */
export function answer(shapes: Shapes, handlers: Handlers, signal?: AbortSignal): void {
  const read = (message: unknown, sender: Sender) => {
    if (typeof message !== 'object' || message === null) return null;
    const { amends: name, ask } = message as { amends?: unknown; ask?: unknown };
    if (typeof name !== 'string' || !Object.hasOwn(shapes, name)) return null;
    const shape = shapes[name as Name];
    const from = senderOf(sender);
    if (!shape || !from || !ASKERS[name as Name].includes(from) || !isShort(ask)) return null;
    const parsed = v.safeParse(shape as v.GenericSchema, ask);
    return parsed.success ? { name: name as Name, ask: parsed.output } : null;
  };
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply) => void): true | undefined => {
    const asked = read(message, sender);
    const handler = asked && (handlers[asked.name] as ((ask: unknown, sender: Sender) => unknown) | undefined);
    if (!handler) return;
    // Not an async listener: Chrome keeps the channel open only for a plain `true`, and Firefox takes that too.
    new Promise((resolve) => resolve(handler(asked.ask, sender))).then(
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
