/** The name of the symbol under which the coach's parts are a global. */
export const SHARED_AS = 'amends.shared';
/** An entry of a list of shared parts: the module's path from the root, or a package's name, and the names that are taken from it. */
const ENTRY = /^ {2}'?([\w./-]+)'?: \{([\w\s,]+)\}/gm;
/** What is made of a language is remembered in the judge's modules: a second copy would make it all again. */
const ALWAYS = /^lib\/judge\/|^preact(?:\/|$)/;
const MARK = '\0shared:';

/** The shared parts and their names, as they stand in a list's source text. */
export const sharedNames = (list: string): Map<string, string[]> =>
  new Map(
    [...list.matchAll(ENTRY)].map(([, path = '', names = '']) => [
      path,
      names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ]),
  );

/**
 * For the bundle of a script that runs beside another: what that one shares is taken from it (a global under `symbol`), not
 * bundled again. A part of the judge that is not shared fails the build.
 * @param root the project's folder
 */
export function takesShared(names: ReadonlyMap<string, string[]>, root: string, symbol: string) {
  const slashed = (path: string): string => path.replaceAll('\\', '/');
  const inside = slashed(`${root}/`);
  const pathOf = (source: string, importer: string): string => {
    const from = slashed(importer);
    // A package may lie elsewhere, behind a link: what it imports of its own is none of ours, however its path goes on.
    if (!from.startsWith(inside)) return source;
    return new URL(source, `file:///${from.slice(inside.length)}`).pathname.slice(1);
  };
  return {
    name: 'amends:takes-shared',
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string): string | null {
      const path = source.startsWith('.') && importer ? pathOf(source, importer) : source;
      if (names.has(path)) return MARK + path;
      if (ALWAYS.test(path)) throw new Error(`${importer} imports ${path}, which the coach does not share yet`);
      return null;
    },
    load(id: string): string | null {
      if (!id.startsWith(MARK)) return null;
      const path = id.slice(MARK.length);
      const of = `globalThis[Symbol.for(${JSON.stringify(symbol)})][${JSON.stringify(path)}]`;
      return `export const { ${names.get(path)?.join(', ')} } = ${of};`;
    },
  };
}
