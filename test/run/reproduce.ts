import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// Whether the same sources give the same packages, byte for byte: built twice, in two folders, at two times, in two time zones.
const ROOT = join(import.meta.dirname, '../..');
const BROWSERS = ['chrome', 'edge', 'firefox'];
const PLACES = [
  { folder: 'a', env: { TZ: 'Pacific/Honolulu', LANG: 'C' } },
  { folder: 'another-place/further-down', env: { TZ: 'Asia/Tokyo', LANG: 'en_US.UTF-8' } },
];
const base = mkdtempSync(join(tmpdir(), 'amends-reproduce-'));

/** A copy of what is tracked, as it stands, with the packages that are installed here. */
function copy(to: string): void {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(ROOT, file), join(to, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
}

/** The SHA-256 of each package that is built in a folder, by its file's name. */
function packagesIn(folder: string, env: Record<string, string>): Map<string, string> {
  copy(folder);
  for (const browser of BROWSERS) {
    const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
    execFileSync(process.execPath, [wxt, 'zip', '-b', browser, '--level', 'error'], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const zips = globSync('*.zip', { cwd: join(folder, '.output') }).sort();
  return new Map(
    zips.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, '.output', name)))
        .digest('hex'),
    ]),
  );
}

try {
  const [one, other] = PLACES.map(({ folder, env }) => packagesIn(join(base, folder), env)) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  for (const name of names)
    console.log(`${one.get(name) === other.get(name) ? 'same  ' : 'DIFFERS'} ${one.get(name)}  ${name}`);
  const isSame = names.length >= BROWSERS.length && names.every((name) => one.get(name) === other.get(name));
  if (!isSame) process.exitCode = 1;
} finally {
  if (process.env.AMENDS_KEEP) console.log(base);
  else rmSync(base, { recursive: true, force: true });
}
