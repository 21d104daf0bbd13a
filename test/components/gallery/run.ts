// Draws the interface in many states and takes their pictures: node test/components/gallery/run.ts [FOLDER] [CASE …]
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { messages } from '../texts.ts';
import { type Case, cases, pages } from './cases.ts';

const [folder = join(tmpdir(), 'amends-gallery'), ...only] = process.argv.slice(2);
const built = mkdtempSync(join(tmpdir(), 'amends-gallery-'));
const root = import.meta.dirname;
const PREACT = { react: 'preact/compat', 'react-dom': 'preact/compat' };
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  define: { MESSAGES: JSON.stringify(messages) },
  resolve: { alias: PREACT },
  build: {
    outDir: built,
    emptyOutDir: true,
    lib: {
      entry: [join(root, 'page.tsx'), join(root, 'pages.tsx')].slice(0, 1),
      formats: ['iife'],
      name: 'gallery',
      fileName: () => 'page.js',
    },
  },
});
writeFileSync(join(built, 'page.html'), '<!doctype html><meta charset="utf-8"><body><script src="page.js"></script>');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, { size, click }] of Object.entries<Pick<Case, 'size' | 'click'>>({ ...cases, ...pages })) {
  if (only.length && !only.includes(name)) continue;
  const page = await browser.newPage({
    viewport: size,
    colorScheme: name.startsWith('dark') ? 'dark' : 'light',
    forcedColors: name === 'forced' ? 'active' : 'none',
  });
  page.on('pageerror', (error) => console.error(`${name}: ${error}`));
  await page.goto(`${pathToFileURL(join(built, 'page.html'))}#${name}`);
  await page.locator('.ring, main').first().waitFor();
  if (click) await page.locator(click).first().click();
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
await browser.close();
console.log(`Pictures in ${folder}; the page has ${readFileSync(join(built, 'page.js')).length} bytes`);
