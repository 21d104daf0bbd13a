import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Source {
  /** Path from the repository's root, with `/`. */
  path: string;
  text: string;
}

/** All source files below these folders. */
export function sources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs}`, { cwd: ROOT }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The paths, from the root, of what a file imports from within the project; packages by their bare name. */
export function imports({ path, text }: Source): string[] {
  return [
    ...text.matchAll(
      /(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)|import\s*['"]([^'"]+)['"]/g,
    ),
  ].map(([, from, dynamic, bare]) => {
    const target = (from ?? dynamic ?? bare) as string;
    return target.startsWith('.') ? join(path, '..', target).replaceAll('\\', '/') : target;
  });
}
