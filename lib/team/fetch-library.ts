import { readTemplates } from '../templates/exchange/json.ts';
import type { TemplateWords } from '../templates/own.ts';

/*
 * A team's library at an https address: a file of templates as Amends exports them, fetched again where its ETag has
 * changed. What was there before stays whenever something goes wrong.
 */

export const TEAM_FAILURES = ['permission', 'unreachable', 'missing', 'refused', 'too-big', 'not-templates'] as const;
export type TeamFailure = (typeof TEAM_FAILURES)[number];

/** A library as it was last fetched. */
export interface TeamLibrary {
  url: string;
  /** As the server sent it; '' where it sends none. */
  etag: string;
  /** ISO date-times: when it was last asked for, and when it last came. '' never. */
  checked: string;
  fetched: string;
  /** Why it could not be had the last time; '' where it could. */
  failed: TeamFailure | '';
  templates: TemplateWords[];
}

/** Bytes: five times ten thousand short letters compressed, and what fits the browser's storage. */
export const LARGEST = 5_000_000;
/** In ms. */
const PATIENCE = 20_000;

class Failed extends Error {
  readonly reason: TeamFailure;
  constructor(reason: TeamFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** An address that a library may have, without its hash; null for any but https. */
export function libraryAddress(typed: string): string | null {
  const said = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/iu.test(said) ? said : `https://${said}`);
  if (url?.protocol !== 'https:' || url.username || url.password || !url.hostname) return null;
  url.hash = '';
  return url.href;
}

/** A body as text, read no further than is allowed. */
async function textOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = body.getReader();
  let text = '';
  let read = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    if (read > LARGEST) {
      void reader.cancel().catch(() => {});
      throw new Failed('too-big');
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function ask(url: string, etag: string, fetch: typeof globalThis.fetch): Promise<Response | null> {
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...(etag && { 'if-none-match': etag }) },
    // Nothing of the user goes along, and nobody sends us elsewhere than where the user allowed.
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw new Failed('unreachable');
  });
  if (response.status === 304) return null;
  if (response.status === 404 || response.status === 410) throw new Failed('missing');
  if (response.status === 401 || response.status === 403) throw new Failed('refused');
  if (!response.ok) throw new Failed('unreachable');
  return response;
}

function parsed(text: string): TemplateWords[] {
  try {
    return readTemplates(JSON.parse(text)).templates;
  } catch {
    throw new Failed('not-templates');
  }
}

/**
 * Asks for a library anew. Never rejects: what fails is told in `failed`, beside the templates that were there before.
 * @param before as it was last fetched; null the first time, or from another address
 * @param now ISO date-time
 */
export async function fetchLibrary(
  url: string,
  before: TeamLibrary | null,
  fetch: typeof globalThis.fetch,
  now: string,
): Promise<TeamLibrary> {
  const known = before?.url === url ? before : { url, etag: '', fetched: '', templates: [] };
  try {
    const response = await ask(url, known.templates.length ? known.etag : '', fetch);
    if (!response) return { ...known, checked: now, failed: '' };
    const templates = parsed(await textOf(response));
    const etag = response.headers.get('etag') ?? '';
    return { url, etag, checked: now, fetched: now, failed: '', templates };
  } catch (error) {
    // A body that breaks off, or is no UTF-8, is a broken file for all we know.
    const failed = error instanceof Failed ? error.reason : 'not-templates';
    return { ...known, checked: now, failed };
  }
}
