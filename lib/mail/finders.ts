import { gmailFinder } from './gmail/editors.ts';
import type { EditorFinder } from './mail.ts';
import { outlookFinder } from './outlook/editors.ts';
import { withOpener } from './read/documents.ts';

/** The mail hosts that Amends knows, without what reads their windows: for the script that waits in every mail tab. */
export const finders: readonly EditorFinder[] = [gmailFinder, outlookFinder];

/** Match patterns of all hosts, for the manifest. */
export const hostMatches: readonly string[] = finders.flatMap(({ matches }) => matches);

const byName = (hostname: string): EditorFinder | undefined =>
  finders.find(({ matches }) =>
    matches.some((pattern) => hostname !== '' && new URL(pattern.replace('*', '')).hostname === hostname),
  );

/** Whether Amends works by itself in the pages of a host. */
export const isMailHost = (hostname: string): boolean => byName(hostname) !== undefined;

/**
 * The name of the site that a document belongs to: an `about:blank` pop-out has its opener's origin, and a frame that has
 * neither address nor origin is a part of the page around it.
 */
export function siteOf(document: Document): string {
  const named = document.location?.hostname || document.defaultView?.location.hostname;
  const origins = [document.defaultView?.origin ?? '', ...(document.location?.ancestorOrigins ?? [])];
  return named || (origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin).hostname)[0] ?? '');
}

/** What each host's own pages carry wherever they are served from (Briskine, November 2026; Closure's field.js). */
const MARKS: readonly [EditorFinder, string][] = [
  [
    outlookFinder,
    'meta[content*="owamail"],script[src*="/owamail/"],[id^="editorParent_"] [contenteditable],[data-app-section="Form_Content"] [contenteditable]',
  ],
  [gmailFinder, 'input[name="subjectbox"],[g_editable="true"][role="textbox"]'],
];

/** The host a document belongs to: by its address, else that of its opener, else by marks of the page itself; null for any other. */
export function finderOf(document: Document): EditorFinder | null {
  for (const page of withOpener(document)) {
    const named = byName(siteOf(page));
    if (named) return named;
    // Only a pop-out without an address of its own is known by who opened it.
    if (siteOf(document) !== '') break;
  }
  return MARKS.find(([, marks]) => document.querySelector(marks) !== null)?.[0] ?? null;
}
