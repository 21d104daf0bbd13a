import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patternOf } from '../../lib/host-pattern.ts';
import { baseOf, endpointModel, endpointModels } from '../../lib/models/endpoint.ts';
import { ModelError } from '../../lib/models/model.ts';
import { type ModelServer, startModelServer } from './server.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const PATIENCE = { first: 400, between: 300, whole: 3000 };
const prompt = { system: 'Be kind.', user: 'Passage: It broke.', lang: 'en' };

/** What a model says, or how it fails. */
async function ask(model: string, key = '', signal = new AbortController().signal) {
  let text = '';
  const pieces: string[] = [];
  const talk = endpointModel({ url: server.url, model, key }, fetch, PATIENCE);
  try {
    await talk(
      prompt,
      (piece) => {
        text += piece;
        pieces.push(piece);
      },
      signal,
    );
    return { text, pieces, reason: null, detail: '' };
  } catch (error) {
    const { reason, detail } = error instanceof ModelError ? error : { reason: 'thrown', detail: String(error) };
    return { text, pieces, reason, detail };
  }
}

describe('a model at an address', () => {
  it('says its answer piece by piece, and is sent the prompt and nothing else', async () => {
    server.answer = () => 'We broke it, and we are sorry.';
    const { text, pieces, reason } = await ask('words');
    expect([text, reason]).toEqual(['We broke it, and we are sorry.', null]);
    expect(pieces.length).toBeGreaterThan(3);
    const { body, authorization, origin } = server.asks.at(-1)!;
    expect(body).toEqual({
      model: 'words',
      stream: true,
      temperature: 0.2,
      messages: [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'Passage: It broke.' },
      ],
    });
    expect([authorization, origin]).toEqual([undefined, undefined]);
  });

  it('is sent a key only where there is one', async () => {
    await ask('words', 'secret');
    expect(server.asks.at(-1)?.authorization).toBe('Bearer secret');
  });

  it('may answer in one piece, or in halves of characters', async () => {
    server.answer = () => 'We broke it.';
    expect(await ask('whole')).toMatchObject({ text: 'We broke it.', reason: null });
    expect(await ask('halves')).toMatchObject({ text: 'Nous répondons de cela.', reason: null });
  });

  it.each([
    ['silent', 'slow', ''],
    ['stuck', 'slow', ''],
    ['nothing', 'empty', ''],
    ['cut', 'unreachable', ''],
    ['endless', 'huge', ''],
    ['noise', 'huge', ''],
    ['page', 'shape', '<h1>Welcome</h1>'],
    ['shape', 'shape', ''],
    ['garbled', 'shape', '{"choices": ['],
    ['fails', 'server', 'out of memory'],
    ['key', 'key', 'Incorrect API key provided'],
    ['forbidden', 'origin', ''],
    ['missing', 'missing', 'model "missing" not found, try pulling it first'],
    ['busy', 'busy', 'slow down'],
    ['broken', 'server', ''],
    ['elsewhere', 'unreachable', ''],
  ])('a server that is %s is told as %s', async (manner, reason, detail) => {
    const failed = await ask(manner);
    expect(failed.reason).toBe(reason);
    expect(failed.detail).toContain(detail);
    expect(failed.detail).not.toContain('<script>');
    expect(failed.detail.length).toBeLessThanOrEqual(300);
  });

  it('is told as unreachable where nobody listens', async () => {
    const talk = endpointModel({ url: 'http://127.0.0.1:9/v1', model: 'any', key: '' }, fetch, PATIENCE);
    await expect(talk(prompt, () => {}, new AbortController().signal)).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('can be stopped, and says nothing after that', async () => {
    server.answer = () => 'one two three four five six seven eight nine ten';
    const stop = new AbortController();
    const said: string[] = [];
    const talk = endpointModel({ url: server.url, model: 'slowly', key: '' }, fetch, { ...PATIENCE, first: 3000 });
    const asked = talk(prompt, (piece) => said.push(piece) > 1 && stop.abort(new Error('stopped')), stop.signal);
    await expect(asked).rejects.toThrow('stopped');
    const heard = said.length;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(said.length).toBe(heard);
  });

  it('tells its models', async () => {
    expect(await endpointModels({ url: server.url, key: '' }, fetch)).toContain('words');
  });
});

describe('an address', () => {
  it.each([
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    ['127.0.0.1:1234/v1/', 'http://127.0.0.1:1234/v1'],
    ['https://gateway.example/openai/v1/chat/completions', 'https://gateway.example/openai/v1'],
    ['http://[::1]:8080/v1/models', 'http://[::1]:8080/v1'],
    ['', null],
    ['ftp://example.com', null],
    ['javascript://x/%0aalert(1)', null],
    ['https://me:secret@gateway.example/v1', null],
    ['http://', null],
  ])('%s is %s', (typed, base) => expect(baseOf(typed)).toBe(base));

  it('is asked for by its host', () => {
    expect(patternOf('https://gateway.example:8443/openai/v1')).toBe('https://gateway.example/*');
  });
});
