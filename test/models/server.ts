import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A chat request as the server got it. */
export interface SeenAsk {
  origin: string | undefined;
  authorization: string | undefined;
  body: { model: string; stream: boolean; messages: { role: string; content: string }[] };
}

export interface ModelServer {
  /** `http://127.0.0.1:<port>/v1` */
  url: string;
  asks: SeenAsk[];
  /** What `words` answers to; a function of what the user's message says. */
  answer: (user: string) => string;
  close(): Promise<void>;
}

const event = (data: unknown) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
const chunk = (content: string) => event({ choices: [{ index: 0, delta: { content } }] });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Streams an answer word by word. */
async function stream(response: ServerResponse, text: string, ms = 0): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event({ choices: [{ delta: { role: 'assistant', content: '' } }] }));
  for (const word of text.split(/(?<=\s)/u)) {
    if (ms) await pause(ms);
    response.write(chunk(word));
  }
  response.end(event('[DONE]'));
}

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** How a server behaves, by the name of the model that is asked for. */
const MANNERS: Record<string, (response: ServerResponse, answer: string) => unknown> = {
  words: stream,
  slowly: (response, answer) => stream(response, answer, 150),
  whole: (response, answer) => json(response, 200, { choices: [{ message: { role: 'assistant', content: answer } }] }),
  silent: () => undefined,
  stuck: (response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).write(chunk('We ')),
  cut: (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(chunk('We '));
    setTimeout(() => response.destroy(), 30);
  },
  nothing: (response) => stream(response, ''),
  endless: async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    while (!response.destroyed) {
      response.write(chunk('and on '.repeat(200)));
      await pause(1);
    }
  },
  noise: async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    while (!response.destroyed) {
      response.write(`: ${'x'.repeat(100_000)}\n`);
      await pause(1);
    }
  },
  page: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  shape: (response) => json(response, 200, { choices: 'none', prototype: { __proto__: 1 } }),
  halves: async (response) => {
    // An event in pieces, a comment, a chunk without content, and no end.
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    const bytes = Buffer.from(`: hello\n\n${chunk('Nous répondons ')}${event({ choices: [] })}${chunk('de cela.')}`);
    for (const byte of bytes) response.write(Buffer.of(byte));
    response.end();
  },
  garbled: (response) =>
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"choices": [\n\n'),
  fails: (response) =>
    response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .end(event({ error: { message: 'out of memory' } })),
  key: (response) => json(response, 401, { error: { message: 'Incorrect API key provided' } }),
  forbidden: (response) => response.writeHead(403).end(),
  missing: (response) => json(response, 404, { error: { message: 'model "missing" not found, try pulling it first' } }),
  busy: (response) => json(response, 429, { error: 'slow down' }),
  broken: (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<html><script>alert(1)</script>'),
  elsewhere: (response) => response.writeHead(302, { location: 'https://example.com/' }).end(),
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** A real server that speaks OpenAI's chat protocol, well or badly. It sends no CORS header. */
export async function startModelServer(): Promise<ModelServer> {
  const asks: SeenAsk[] = [];
  const started: ModelServer = { url: '', asks, answer: () => 'We are sorry.', close: async () => {} };
  const server: Server = createServer(async (request, response) => {
    response.on('error', () => {});
    if (request.url === '/v1/models') return json(response, 200, { data: Object.keys(MANNERS).map((id) => ({ id })) });
    if (request.url !== '/v1/chat/completions' || request.method !== 'POST') return response.writeHead(404).end();
    const body = JSON.parse(await bodyOf(request)) as SeenAsk['body'];
    const { origin, authorization } = request.headers;
    asks.push({ origin, authorization, body });
    const manner = MANNERS[body.model] ?? MANNERS.missing;
    return manner?.(response, started.answer(body.messages.at(-1)?.content ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  started.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return started;
}
