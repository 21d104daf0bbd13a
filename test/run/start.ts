import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowsers } from './browsers.ts';
import { installBrowser } from './browsers-install.ts';
import { makeFullJudge, readLanguage } from './languages.ts';
import { openDemo } from './start/demo.ts';
import { print } from './start/print.ts';
import { SAMPLE } from './start/sample.ts';

const SHOTS = join(import.meta.dirname, '../../.output/screenshots');

/** A window can be opened: always on Windows and macOS, elsewhere where there is a display. */
const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const headless = !hasDisplay() || process.argv.includes('--headless');
if (!findBrowsers().length) installBrowser('chromium');
const [browser] = findBrowsers();
if (!browser) {
  console.error('Amends needs Chromium, Chrome, Edge or Firefox: install one of them and run npm start again.');
  process.exit(1);
}

if (headless) console.log(`${print(SAMPLE, makeFullJudge()(SAMPLE), readLanguage('en'))}\n`);
mkdirSync(SHOTS, { recursive: true });
const demo = await openDemo({ browser, headless, sample: SAMPLE, shots: SHOTS });
if (headless) {
  console.log('Screenshots of the same draft in the extension:');
  for (const path of demo.screenshots) console.log(`  ${path}`);
  await demo.close();
} else {
  console.log(
    `${browser.name} is open with Amends in it: the welcome page, a Gmail-like and an Outlook-like mailbox. Close it to end.`,
  );
  await demo.closed;
}
