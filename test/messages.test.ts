import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Handlers } from '../lib/messages.ts';
import { fakeBrowser } from './storage/fake.ts';

const { answer, MessageError, send } = await import('../lib/messages.ts');
const { ASKED_OF_BACKGROUND, ASKED_OF_TABS } = await import('../lib/protocol.ts');

/** A script of ours in a mail page. */
const mail = { id: fakeBrowser.runtime.id, url: 'https://mail.google.com/mail/u/0/', tab: { id: 1 }, frameId: 0 };

let control: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  control = new AbortController();
});
afterEach(() => {
  vi.restoreAllMocks();
  control.abort();
});
const listen = (handlers: Handlers): void =>
  answer({ ...ASKED_OF_BACKGROUND, ...ASKED_OF_TABS }, handlers, control.signal);
const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error) => (error instanceof MessageError ? error.reason : 'another error'),
  );

/** Calls the listeners as Chrome does; resolves to what was answered, or `none` where no listener keeps the channel. */
function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const kept = listeners.map((listener) => listener(message, sender, resolve));
    if (!kept.includes(true)) resolve('none');
  });
}
let listeners: ((message: unknown, sender: object, respond: (reply: unknown) => void) => unknown)[] = [];
beforeEach(() => {
  listeners = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(((one: never) =>
    listeners.push(one)) as never);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation(((one: never) => {
    listeners = listeners.filter((other) => other !== one);
  }) as never);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const reply = await deliver(message, mail);
    if (reply === 'none') throw new Error('Could not establish connection. Receiving end does not exist.');
    return reply === undefined ? undefined : JSON.parse(JSON.stringify(reply));
  }) as never);
});

test('a question comes back with its answer, plain or promised', async () => {
  listen({ coach: () => true, language: async ({ code }) => (code === 'en' ? ({ cues: {} } as never) : null) });
  expect(await send('coach')).toBe(true);
  expect(await send('language', { code: 'en' })).toEqual({ cues: {} });
  expect(await send('language', { code: 'lv' })).toBeNull();
});

test('an answer of nothing is an answer', async () => {
  listen({ openTemplates: () => undefined });
  expect(await send('openTemplates', { id: '' })).toBeUndefined();
});

test('what a handler throws reaches the one who asked', async () => {
  listen({
    coach: () => {
      throw new Error('no tab');
    },
  });
  await expect(send('coach')).rejects.toThrow('no tab');
  expect(await reasonOf(send('coach'))).toBe('failed');
});

test('an answer of another shape is none', async () => {
  listen({ coach: () => 'yes' as never, templates: () => [{ id: 1 }] as never, language: () => [] as never });
  expect(await reasonOf(send('coach'))).toBe('failed');
  expect(await reasonOf(send('templates', { code: 'en' }))).toBe('failed');
  expect(await reasonOf(send('language', { code: 'en' }))).toBe('failed');
  for (const reply of ['value', 7, true]) {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockResolvedValueOnce(reply as never);
    expect(await reasonOf(send('openTemplates', { id: '' }))).toBe('nobody');
  }
});

test('a message that is not of the protocol is left alone', async () => {
  const coach = vi.fn(() => true);
  const language = vi.fn(() => null);
  listen({ coach, language });
  for (const message of [
    null,
    'coach',
    { amends: 'toString' },
    { amends: 'language' },
    { amends: 'anywhere', ask: {} },
  ]) {
    expect(await deliver(message, mail)).toBe('none');
  }
  expect(await deliver({ amends: 'language', ask: { code: '../secret' } }, mail)).toBe('none');
  expect(await deliver({ amends: 'coach' }, { ...mail, id: 'another-extension' })).toBe('none');
  expect(await deliver({ amends: 'coach' }, {})).toBe('none');
  expect(coach).not.toHaveBeenCalled();
  expect(language).not.toHaveBeenCalled();
});

test('nobody listening and an extension that is gone are told apart', async () => {
  expect(await reasonOf(send('coach'))).toBe('nobody');
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  expect(await reasonOf(send('coach'))).toBe('gone');
});

test('after its signal a listener is gone', async () => {
  listen({ coach: () => true });
  control.abort();
  expect(await reasonOf(send('coach'))).toBe('nobody');
});

test('a question that nobody answered is asked once more, an order is not', async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('the message port closed'));
  listen({ language: () => null });
  expect(await send('language', { code: 'en' })).toBeNull();
  expect(sent).toHaveBeenCalledTimes(2);
  sent.mockClear();
  sent.mockRejectedValueOnce(new Error('the message port closed'));
  expect(await reasonOf(send('openTemplates', { id: '' }))).toBe('nobody');
  expect(sent).toHaveBeenCalledOnce();
});
