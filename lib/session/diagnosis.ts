import type { Compose } from '../mail/mail.ts';
import { censoredShape, surroundings } from '../page/shape.ts';
import { unfoundIn } from './unfound.ts';

/** A diagnosis is for a message or a form: no longer than this, in UTF-16 units. */
const LIMIT = 20_000;

/** Who says it, and where. */
export interface Where {
  /** The page's hostname. */
  site: string;
  /** Amends' version. */
  version: string;
}

/** The browser and its version, as far as the usual ones say it of themselves. */
export function browserOf(agent: string): string {
  const [, name, version] =
    /(Edg|OPR|Firefox|Chrome|Version)\/(\d+)/.exec(agent.replace(/Chrome(?=.*(?:Edg|OPR)\/)/, '')) ?? [];
  return name && version ? `${{ Edg: 'Edge', OPR: 'Opera', Version: 'Safari' }[name] ?? name} ${version}` : 'unknown';
}

/** What a page makes of its own elements may throw: a diagnosis is wanted then most of all. */
function orUnread(read: () => string): string {
  try {
    return read();
  } catch {
    return 'not readable';
  }
}

function shapeLines(root: Element, closed: Element | null, head: string): string {
  const limit = LIMIT - head.length;
  return `${head}${orUnread(() => censoredShape(root, { limit, closed }))}`;
}

const headOf = ({ site, version }: Where, document: Document): string[] => [
  `Amends ${version}`,
  `browser: ${browserOf(document.defaultView?.navigator.userAgent ?? '')}`,
  `site: ${site}`,
];

/**
 * What can be told of a compose window in which something is missing: versions, site, which parts are there and by which
 * marks, and the censored shape of the page around it; of a field that was chosen, as of a page without a mail. Nothing that anybody wrote is in it.
 */
export function diagnose(compose: Compose, where: Where): string {
  const { editor, host } = compose;
  const unfound = unfoundIn(compose);
  if (unfound !== null) return diagnosePage(editor.ownerDocument, unfound, editor, where);
  const missing = new Set<string>(compose.missing());
  const parts = Object.entries(compose.anchors()).map(
    ([part, names]) => `${part}: ${missing.has(part) ? 'missing' : 'found'} (${names.join(', ') || 'no mark'})`,
  );
  const root = compose.root === editor ? surroundings(editor) : compose.root;
  const window = compose.root === editor ? 'not found' : compose.kind;
  const head = [...headOf(where, editor.ownerDocument), `host: ${host.name}`, `window: ${window}`, ...parts, '', ''];
  return shapeLines(root, editor, head.join('\n'));
}

/** What can be told of a page in which no compose window was found. @param field what the user writes in, null where that is unknown */
export function diagnosePage(document: Document, host: string, field: HTMLElement | null, where: Where): string {
  const head = [...headOf(where, document), `host: ${host}`, `window: none, ${field ? 'a field' : 'no field'}`, '', ''];
  return shapeLines(field ? surroundings(field) : document.body, field, head.join('\n'));
}
