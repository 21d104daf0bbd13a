import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');
const require = createRequire(import.meta.url);

/**
 * RoosterJS as one classic script that sets `roosterjs`: version 9 or 8. Version 9 is put together from the package's parts
 * as they are installed (its own ready-made file is much older) and kept in `node_modules/.cache/amends`.
 */
export function roosterEditor(version: 9 | 8): string {
  if (version === 8) return readFileSync(path.join(modules, 'roosterjs8/dist/rooster-min.js'), 'utf8');
  const core = require('roosterjs-content-model-core/package.json') as { version: string };
  const cached = path.join(modules, '.cache/amends', `rooster-${core.version}.js`);
  if (!existsSync(cached)) {
    mkdirSync(path.dirname(cached), { recursive: true });
    const entry = path.join(modules, 'roosterjs/lib-mjs/index.js');
    const options = ['--format', 'iife', '--name', 'roosterjs', '--minify', '--file', cached];
    execFileSync(process.execPath, [path.join(modules, 'rolldown/bin/cli.mjs'), entry, ...options], { stdio: 'pipe' });
  }
  return readFileSync(cached, 'utf8');
}
