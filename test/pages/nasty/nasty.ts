import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a nasty page does, each by a script of its own beside this file, which runs before all others of the page. */
const scriptOf = (name: string): string => path.join(import.meta.dirname, `${name}.js`);

/** The names in an address's `?nasty=one,two`, in their order, as far as there are such scripts. */
export const nastyIn = (url: URL): string[] =>
  (url.searchParams.get('nasty') ?? '')
    .split(',')
    .filter((name) => /^[\w-]+$/.test(name) && existsSync(scriptOf(name)));

/** The text of a nasty script by its file name (`nasty-tampered.js`), or null where there is none. */
export function nastyScript(file: string): string | null {
  const name = /^nasty-([\w-]+)\.js$/.exec(file)?.[1];
  return name && existsSync(scriptOf(name)) ? readFileSync(scriptOf(name), 'utf8') : null;
}

/** A page with its nasty scripts in front of its own. */
export const withNasty = (page: string, names: readonly string[]): string =>
  page.replace('<head>', `<head>${names.map((name) => `<script src="/static/nasty-${name}.js"></script>`).join('')}`);

/** Everything that a browser lets a page forbid itself, and those who live in it. */
const STRICT = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'none'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "trusted-types 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture'],
    ...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get'],
    ...['idle-detection', 'local-fonts', 'microphone', 'midi', 'payment', 'picture-in-picture', 'serial'],
    ...['storage-access', 'sync-xhr', 'unload', 'usb', 'web-share', 'window-management', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** What a nasty page's server says beside the page. */
const HEADERS: Record<string, Record<string, string>> = {
  strict: STRICT,
  // Else `document.domain` can't be set.
  domain: { 'origin-agent-cluster': '?0' },
};

/** The headers that nasty pages of these names want, over the usual ones. */
export const nastyHeaders = (names: readonly string[]): Record<string, string> =>
  Object.assign({}, ...names.map((name) => HEADERS[name] ?? {}));
