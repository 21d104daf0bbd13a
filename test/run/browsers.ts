import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser on this machine that can run the extension. */
export interface FoundBrowser {
  /** As people call it: `Chromium`, `Google Chrome`, `Microsoft Edge`, `Firefox`. */
  name: string;
  family: 'chromium' | 'firefox';
  /** The executable. */
  path: string;
}

interface Known {
  name: string;
  family: FoundBrowser['family'];
  /** Names on the search path (Linux). */
  commands: string[];
  /** Below `/Applications` and `~/Applications`. */
  mac: string;
  /** Below the folders where Windows keeps programs. */
  windows: string;
}

/** In the order of preference. Google Chrome comes late: since version 137 it refuses `--load-extension`. */
const KNOWN: readonly Known[] = [
  {
    name: 'Chromium',
    family: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium/Application/chrome.exe',
  },
  {
    name: 'Microsoft Edge',
    family: 'chromium',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    name: 'Google Chrome',
    family: 'chromium',
    commands: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google/Chrome/Application/chrome.exe',
  },
  {
    name: 'Firefox',
    family: 'firefox',
    commands: ['firefox-esr', 'firefox'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox/firefox.exe',
  },
];

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function candidates({ commands, mac, windows }: Known): string[] {
  const { env, platform } = process;
  if (platform === 'darwin')
    return ['/Applications', join(env.HOME ?? '', 'Applications')].map((dir) => join(dir, mac));
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.filter((root) => root !== undefined).map((root) => join(root, windows));
  }
  const dirs = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
  return commands.flatMap((command) => dirs.map((dir) => join(dir, command)));
}

/** The browsers of this machine that can run the extension, the best first; empty where there is none. */
export function findBrowsers(): FoundBrowser[] {
  return KNOWN.flatMap((known) => {
    const path = candidates(known).find(canRun);
    return path ? [{ name: known.name, family: known.family, path }] : [];
  });
}

/** The first browser of a family, or an error that says what to install. */
export function findBrowser(family: FoundBrowser['family']): FoundBrowser {
  const found = findBrowsers().find((browser) => browser.family === family);
  if (found) return found;
  throw new Error(family === 'firefox' ? 'Firefox is not installed' : 'Chromium, Chrome or Edge is not installed');
}
