// Draws the icon's PNG files from its SVG: node test/components/gallery/icon.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../../assets/icon');
const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}" style="display:block"`);
  await page.setContent(`<body style="margin:0">${sized}`);
  await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
