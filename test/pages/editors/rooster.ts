import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundle, CACHE } from './bundle.ts';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');
const require = createRequire(import.meta.url);

/**
 * RoosterJS as one classic script that sets `roosterjs`: version 9 or 8. Version 9 is put together from the package's parts
 * as they are installed (its own ready-made file is much older) and kept in `CACHE`.
 */
export function roosterEditor(version: 9 | 8): string {
  if (version === 8) return readFileSync(path.join(modules, 'roosterjs8/dist/rooster-min.js'), 'utf8');
  const core = require('roosterjs-content-model-core/package.json') as { version: string };
  const file = `rooster-${core.version}.js`;
  const made = path.join(CACHE, file);
  if (!existsSync(made)) bundle(path.join(modules, 'roosterjs/lib-mjs/index.js'), 'roosterjs', file);
  return readFileSync(made, 'utf8');
}
