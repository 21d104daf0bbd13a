import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { verdictOf } from './audit/verdict.ts';

// What is shipped, against what the registry knows; a machine without a network is told so, and goes on.
const ASK = ['audit', '--omit=dev', '--audit-level=high', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const { stdout } = spawnSync('npm', ASK, {
  cwd: join(import.meta.dirname, '../..'),
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const { is, lines } = verdictOf(stdout ?? '');
for (const line of lines) console.log(line);
process.exit(is === 'found' ? 1 : 0);
