import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');

/** Where bundles made for tests are kept. */
export const CACHE = path.join(modules, '.cache/amends');

/** Puts a module and all that it imports into one classic script that sets `name`, in `CACHE`; returns its path. */
export function bundle(entry: string, name: string, file: string): string {
  mkdirSync(CACHE, { recursive: true });
  const output = path.join(CACHE, file);
  const options = ['--format', 'iife', '--name', name, '--minify', '--file', output];
  execFileSync(process.execPath, [path.join(modules, 'rolldown/bin/cli.mjs'), entry, ...options], { stdio: 'pipe' });
  return output;
}
