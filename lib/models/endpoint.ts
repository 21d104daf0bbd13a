import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { type Model, ModelError, type ModelFailure, makeHearing } from './model.ts';

/** An address that speaks OpenAI's chat protocol. */
export interface Endpoint {
  /** Up to and with `/v1`; see `baseOf`. */
  url: string;
  model: string;
  /** '' where none is wanted: then no header is sent, which old servers refuse. */
  key: string;
}

/** How long an answer may take, in ms. */
export interface Patience {
  /** Until the first word: Chrome ends a worker whose request waits for longer than 30 s. */
  first: number;
  /** Between two words. */
  between: number;
  whole: number;
}
const PATIENCE: Patience = { first: 28_000, between: 30_000, whole: 180_000 };

/** No message about an error is read further, and no stream that says nothing. In UTF-16 units. */
const LONGEST_DETAIL = 300;
const LONGEST_STREAM = 2_000_000;

const Text = v.nullish(v.string());
const Chunk = v.object({ choices: v.array(v.object({ delta: v.optional(v.object({ content: Text })) })) });
const Whole = v.object({ choices: v.array(v.object({ message: v.object({ content: v.string() }) })) });
const Failure = v.object({ error: v.union([v.string(), v.object({ message: v.string() })]) });

/**
 * The base of an address as people paste it: with or without `/v1`, `/chat/completions`, a slash at its end. Null where it
 * is no http address, or carries a name and password.
 */
export function baseOf(address: string): string | null {
  const text = address.trim();
  const url = URL.parse(/^[a-z]+:\/\//iu.test(text) ? text : `http://${text}`);
  if (!url || !/^https?:$/u.test(url.protocol) || !url.hostname || url.username || url.password) return null;
  const path = url.pathname.replace(/\/(?:chat\/completions|models)?\/*$/u, '').replace(/\/+$/u, '');
  return url.origin + (path || '/v1');
}

const REASONS: Record<number, ModelFailure> = { 401: 'key', 402: 'busy', 403: 'origin', 404: 'missing', 429: 'busy' };

const reasonOf = (status: number, key: string): ModelFailure =>
  // Who sends a key and is refused has the wrong one; without, a local server does not want extensions.
  (status === 403 && key ? 'key' : REASONS[status]) ?? (status >= 500 ? 'server' : 'shape');

/** What a server says of its error, cut short; '' where it says nothing. */
async function detailOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  let said = text;
  try {
    const { error } = v.parse(Failure, JSON.parse(text));
    said = typeof error === 'string' ? error : error.message;
  } catch {
    if (/^\s*</u.test(text)) said = '';
  }
  return said.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_DETAIL);
}

/** Asks, and throws a `ModelError` where the answer is none. */
async function post(base: string, path: string, key: string, body: object | null, signal: AbortSignal, fetch: Fetch) {
  const headers: Record<string, string> = { accept: 'text/event-stream, application/json' };
  if (body) headers['content-type'] = 'application/json';
  if (key) headers.authorization = `Bearer ${key}`;
  const response = await fetch(base + path, {
    method: body ? 'POST' : 'GET',
    headers,
    ...(body && { body: JSON.stringify(body) }),
    ...{ signal, credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' },
  }).catch((error) => {
    throw signal.aborted ? signal.reason : new ModelError('unreachable', String(error?.message ?? error));
  });
  if (!response.ok) throw new ModelError(reasonOf(response.status, key), await detailOf(response));
  return response;
}

type Fetch = typeof fetch;

/** Aborts with 'slow' where nothing is heard for too long. */
function makeClock(patience: Patience, stop: (reason: ModelError) => void) {
  const late = () => stop(new ModelError('slow'));
  const whole = setTimeout(late, patience.whole);
  let next = setTimeout(late, patience.first);
  return {
    heard() {
      clearTimeout(next);
      next = setTimeout(late, patience.between);
    },
    end() {
      clearTimeout(next);
      clearTimeout(whole);
    },
  };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelError('shape', text.slice(0, LONGEST_DETAIL));
  }
};

/** Reads a stream of events; tells of each piece of text in it. */
async function readEvents(body: ReadableStream<Uint8Array>, heard: () => void, say: (piece: string) => void) {
  let [read, done] = [0, false];
  const parser = createParser({
    onEvent({ data }) {
      if (data.trim() === '[DONE]') done = true;
      if (done || !data.trim()) return;
      const json = parse(data);
      if (v.is(Failure, json)) throw new ModelError('server', JSON.stringify(json.error).slice(0, LONGEST_DETAIL));
      if (!v.is(Chunk, json)) throw new ModelError('shape', data.slice(0, LONGEST_DETAIL));
      const piece = json.choices[0]?.delta?.content;
      if (piece) say(piece);
    },
  });
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  try {
    while (!done) {
      const { value, done: ended } = await reader.read();
      if (ended) break;
      heard();
      read += value.length;
      if (read > LONGEST_STREAM) throw new ModelError('huge');
      parser.feed(value);
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** The model behind an endpoint. It sends nothing but what it is asked, and the key where there is one. */
export function endpointModel(endpoint: Endpoint, fetch: Fetch, patience: Patience = PATIENCE): Model {
  return async ({ system, user }, onText, signal) => {
    const ended = new AbortController();
    const clock = makeClock(patience, (reason) => ended.abort(reason));
    const until = AbortSignal.any([signal, ended.signal]);
    const hearing = makeHearing(onText);
    const messages = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    const body = { model: endpoint.model, messages, stream: true, temperature: 0.2 };
    try {
      const response = await post(endpoint.url, '/chat/completions', endpoint.key, body, until, fetch);
      clock.heard();
      if (response.headers.get('content-type')?.includes('text/event-stream') && response.body) {
        await readEvents(response.body, clock.heard, hearing.say);
      } else {
        const json = parse(await response.text());
        if (!v.is(Whole, json)) throw new ModelError('shape', JSON.stringify(json).slice(0, LONGEST_DETAIL));
        hearing.say(json.choices[0]?.message.content ?? '');
      }
      hearing.end();
    } catch (error) {
      if (until.aborted) throw until.reason;
      throw error instanceof ModelError ? error : new ModelError('unreachable', String((error as Error)?.message));
    } finally {
      clock.end();
    }
  };
}

const Models = v.object({ data: v.array(v.object({ id: v.string() })) });

/** The names of the models that an endpoint offers; empty where it does not tell. Rejects with a `ModelError`. */
export async function endpointModels({ url, key }: Omit<Endpoint, 'model'>, fetch: Fetch): Promise<string[]> {
  const signal = AbortSignal.timeout(PATIENCE.first);
  const response = await post(url, '/models', key, null, signal, fetch).catch((error) => {
    throw error instanceof ModelError ? error : new ModelError('slow');
  });
  const json: unknown = await response.json().catch(() => null);
  return v.is(Models, json) ? json.data.map(({ id }) => id) : [];
}
