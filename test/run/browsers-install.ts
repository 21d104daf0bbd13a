import { spawnSync } from 'node:child_process';

/** Debian's packages, where this is Debian and we may install: as root, and never without saying so. */
const canInstall = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs one of Debian's browsers with apt; does nothing where that can't be. Returns whether it went well. */
export function installBrowser(name: 'chromium' | 'firefox-esr'): boolean {
  if (!canInstall()) return false;
  console.error(`Installing ${name} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Fonts for Japanese and Chinese: a screenshot without them shows boxes.
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', name, 'fonts-noto-cjk', 'fonts-liberation'],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) {
      console.error(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
      return false;
    }
  }
  return true;
}
