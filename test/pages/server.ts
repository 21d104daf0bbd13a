import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closureEditor } from './editors/closure.ts';
import { OTHER_EDITORS, otherEditor } from './editors/others.ts';
import { roosterEditor } from './editors/rooster.ts';
import { gmailPage } from './gmail/page.ts';
import { scrambleCss, scrambleHtml } from './html.ts';
import { nastyHeaders, nastyIn, nastyScript, withNasty } from './nasty/nasty.ts';
import { otherPage } from './other/page.ts';
import { outlookPage } from './outlook/page.ts';
import { sceneOf } from './scene.ts';

/** What a page's server would answer. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Where Outlook on the web is at home (November 2026). */
export const OUTLOOK_HOSTS = [
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
] as const;
export const GMAIL = 'https://mail.google.com/mail/u/0/';
export const OUTLOOK = 'https://outlook.live.com/mail/0/';
/** A new mail at each host: its name and where it is written. */
export const NEW_MAILS = [
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
] as const;
/** A page that is no mail host. */
export const ELSEWHERE = 'https://desk.example/';
export const ADDRESSES = ['mail.google.com', ...OUTLOOK_HOSTS, 'desk.example'] as const;

/** Both hosts are known to enforce Trusted Types; the rest is as strict as their own code could bear. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "require-trusted-types-for 'script'",
];
/** These put styles of their own into their pages, and markup that they made. */
const LENIENT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
const POLICIES = {
  gmail: "trusted-types goog goog#html goog#base gmail#quote 'allow-duplicates'",
  // Outlook makes the default policy itself and does not start where somebody else made one.
  outlook: 'trusted-types default',
  other: "trusted-types 'none'",
};

const isOther = (scene: string) => OTHER_EDITORS.some((name) => name === scene);

const read = (file: string) => readFileSync(path.join(import.meta.dirname, 'static', file), 'utf8');
const bundles: Record<string, () => string> = {
  'closure.js': closureEditor,
  'rooster9.js': () => roosterEditor(9),
  'rooster8.js': () => roosterEditor(8),
  ...Object.fromEntries(OTHER_EDITORS.map((name) => [`${name}.js`, () => otherEditor(name)])),
};

function asset(url: URL): Answer | null {
  const file = path.basename(url.pathname);
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
  const headers = { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' };
  const nasty = nastyScript(file);
  const exists = nasty ?? bundles[file] ?? existsSync(path.join(import.meta.dirname, 'static', file));
  if (exists === false) return null;
  let body = nasty ?? bundles[file]?.() ?? read(file);
  if (type === 'text/css') {
    if (url.searchParams.get('theme') === 'dark') body += read(file.replace('.css', '-dark.css'));
    if (url.searchParams.get('classes') === 'scrambled') body = scrambleCss(body);
  }
  return { status: 200, headers, body };
}

/**
 * Answers a request to one of `ADDRESSES` as our Gmail-shaped, Outlook-shaped or other page does, with the hosts' strict CSP
 * and Trusted Types; null for every other address and for files that there are none of. `sceneOf` lists the parameters, and
 * `nasty` names what the page does against those who live in it (`nasty/`).
 */
export function respond(address: string): Answer | null {
  const url = new URL(address);
  if (!ADDRESSES.some((host) => host === url.hostname)) return null;
  if (url.pathname.startsWith('/static/')) return asset(url);
  if (/\.\w+$/.test(url.pathname)) return null;
  const host = url.hostname === 'mail.google.com' ? 'gmail' : url.hostname === 'desk.example' ? 'other' : 'outlook';
  const scene = sceneOf(
    url,
    host === 'gmail' ? { name: 'popup', editor: 'closure' } : { name: 'new', editor: 'rooster9' },
  );
  const query = `?theme=${scene.theme}&classes=${scene.scrambled ? 'scrambled' : 'plain'}`;
  const link = (file: string) => `/static/${file}${file.endsWith('.css') ? query : ''}`;
  const drawn = { gmail: gmailPage, outlook: outlookPage, other: otherPage }[host](scene, link);
  const nasty = nastyIn(url);
  const page = withNasty(drawn, nasty);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': isOther(scene.name) ? LENIENT : [...CSP, POLICIES[host]].join('; '),
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      ...nastyHeaders(nasty),
    },
    body: scene.scrambled ? scrambleHtml(page) : page,
  };
}
