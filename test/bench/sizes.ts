import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILT = join(import.meta.dirname, '../../.output/chrome-mv3');

/** What each tab loads, gzipped, in kB (1,000 bytes). */
export function sizes(): { name: string; kB: number }[] {
  if (!existsSync(BUILT)) throw new Error('build the extension first: npm run build');
  const kB = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(BUILT, path))).length, 0) / 1000;
  return [
    { name: 'watch (every mail tab)', kB: kB(globSync('content-scripts/watch.*', { cwd: BUILT })) },
    { name: 'coach (once a compose window opens)', kB: kB(globSync('content-scripts/coach.*', { cwd: BUILT })) },
    { name: 'desk (once one writes, or opens something)', kB: kB(['desk.js']) },
    ...globSync('languages/*.json', { cwd: BUILT }).map((path) => ({ name: path, kB: kB([path]) })),
  ];
}
