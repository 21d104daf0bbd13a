import { findBrowsers } from './browsers.ts';
import { installBrowser } from './browsers-install.ts';

/** The browser tests need both: what is missing is installed where it can be, and named where it can't. */
for (const [family, debian] of [
  ['chromium', 'chromium'],
  ['firefox', 'firefox-esr'],
] as const) {
  const isThere = () => findBrowsers().some((browser) => browser.family === family);
  if (isThere() || (installBrowser(debian) && isThere())) continue;
  console.error(
    `The tests need ${family === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'}: install it and run npm test again.`,
  );
  process.exitCode = 1;
}
