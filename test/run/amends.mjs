// Every npm script goes through here: it sets up what is missing, then runs the command with the project's own Node.js.
// Plain JavaScript that needs nothing installed, for it is what a fresh machine runs first.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');
const WINDOWS = process.platform === 'win32';
const NODE = join(BIN, WINDOWS ? 'node.cmd' : 'node');
const env = { ...process.env, PATH: BIN + delimiter + process.env.PATH };

/** Runs a program to its end with our own input and output; returns its exit status. */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, env, stdio: 'inherit', shell: WINDOWS });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** Installed, and by the lock file as it stands now. */
function isSetUp() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  return (
    existsSync(record) &&
    existsSync(NODE) &&
    statSync(record).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs - 1000
  );
}

function setUp() {
  if (isSetUp()) return;
  console.error('Setting up (npm ci) …');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: WINDOWS,
  });
  if (status !== 0) {
    console.error(`npm ci failed:\n${stderr}`);
    process.exit(1);
  }
}

const script = (name) => [NODE, join(ROOT, 'test/run', name)];
const BUILD = ['chrome', 'edge', 'firefox'].map((browser) => ['wxt', 'build', '-b', browser]);
const CHECK = [
  ['wxt', 'prepare'],
  ['tsc', '-p', '.'],
  ['biome', 'check', '.'],
  ['vitest', 'run', '--config', 'test/vitest.config.ts'],
];

/** What each command runs, in order; the user's own arguments go to the last. The first failure ends it. */
const COMMANDS = {
  start: [['wxt', 'build'], ['wxt', 'build', '-b', 'firefox'], script('start.ts')],
  test: [
    ...CHECK,
    script('browsers-ready.ts'),
    ['wxt', 'build'],
    ['wxt', 'build', '-b', 'firefox'],
    ['vitest', 'run', '--config', 'test/browser/vitest.config.ts'],
  ],
  check: CHECK,
  dev: [['wxt']],
  build: BUILD,
  zip: ['chrome', 'edge', 'firefox'].map((browser) => ['wxt', 'zip', '-b', browser]),
  judge: [script('judge.ts')],
  evaluate: [script('evaluate.ts')],
  train: [[NODE, join(ROOT, 'test/train/train.ts')]],
  audit: [script('audit.ts')],
  reproduce: [script('reproduce.ts')],
  drift: [[NODE, join(ROOT, 'test/drift/drift.ts')]],
  bench: [['wxt', 'build', '--level', 'warn'], script('bench.ts')],
  fuzz: [script('browsers-ready.ts'), ['wxt', 'build', '--level', 'warn'], script('fuzz.ts')],
};

const [command, ...args] = process.argv.slice(2);
const steps = COMMANDS[command];
if (!steps) {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  console.error(`Which command? ${Object.keys(scripts).join(', ')}`);
  process.exit(2);
}
setUp();
for (const [index, [program, ...fixed]] of steps.entries()) {
  const status = run(program, index === steps.length - 1 ? [...fixed, ...args] : fixed);
  if (status !== 0) process.exit(status);
}
