import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '../storage/fake.ts';

const { answerWith } = await import('../../lib/models/talk.ts');

const { id } = fakeBrowser.runtime;
const MAIL = { id, url: 'https://mail.google.com/', tab: { id: 1 } };
const PROMPT = { system: 'Be kind.', user: 'Tom forgot it.', lang: 'en' };
const NAME = 'amends model';

let connect: (port: object) => void;
const model = vi.fn(async () => {});
beforeEach(() => {
  model.mockClear();
  // The fake has no ports.
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: (one: typeof connect) => (connect = one) } });
  answerWith(model as never);
});
afterEach(() => void Reflect.deleteProperty(fakeBrowser.runtime, 'onConnect'));

/** A port of a sender: what it asks, and whether it was hung up on. */
function portOf(sender: object | undefined, name = NAME) {
  const heard: ((raw: unknown) => void)[] = [];
  const port = {
    name,
    sender,
    onMessage: { addListener: (one: (raw: unknown) => void) => heard.push(one) },
    onDisconnect: { addListener: () => {} },
    postMessage: () => {},
    disconnect: vi.fn(),
  };
  connect(port);
  return { port, ask: (raw: unknown) => heard.map((one) => one(raw)).length };
}

test('a question of ours reaches the model', () => {
  expect(portOf(MAIL).ask(PROMPT)).toBe(1);
  expect(model).toHaveBeenCalledOnce();
});

test('nobody else is listened to', () => {
  for (const sender of [undefined, {}, { ...MAIL, id: 'another' }, { id, url: 'https://mail.google.com/' }])
    expect(portOf(sender).ask(PROMPT)).toBe(0);
  expect(portOf(MAIL, 'another').ask(PROMPT)).toBe(0);
  expect(model).not.toHaveBeenCalled();
});

test('who asks twice on one port is hung up on', () => {
  const { port, ask } = portOf(MAIL);
  ask(PROMPT);
  ask(PROMPT);
  expect(model).toHaveBeenCalledOnce();
  expect(port.disconnect).toHaveBeenCalledOnce();
});

test('what has not the shape of a question hangs up', () => {
  const long = 'x'.repeat(100_001);
  const bad = [
    null,
    'hi',
    {},
    { ...PROMPT, user: 1 },
    { ...PROMPT, user: long },
    { ...PROMPT, lang: '../x' },
    [PROMPT],
  ];
  for (const raw of bad) {
    const { port, ask } = portOf(MAIL);
    ask(raw);
    expect(port.disconnect).toHaveBeenCalledOnce();
  }
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const { port, ask } = portOf(MAIL);
      ask(raw);
      expect(port.disconnect).toHaveBeenCalledOnce();
    }),
  );
  expect(model).not.toHaveBeenCalled();
});
