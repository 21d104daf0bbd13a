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
