import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startAmends } from './harness/amends.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };

it.each(['chrome-mv3', 'firefox-mv3'])(
  '%s names each package that is in it, with the words of its licence',
  (build) => {
    const text = read(`.output/${build}/licences.txt`);
    const [, listed = ''] = /^([\s\S]*?)The words of their licences follow/.exec(text) ?? [];
    const named = [...listed.matchAll(/^ {2}(\S+) (\S+) \((.+)\)$/gm)].map(([, name = '', version = '']) => ({
      name,
      version,
    }));
    expect(named.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...Object.keys(dependencies), 'wxt', 'dequal']),
    );
    for (const { name, version } of named) {
      expect(version).toBe(packages[`node_modules/${name}`]?.version);
      const [, words = ''] = text.split(`\n${'-'.repeat(80)}\n${name} ${version} (`);
      expect(words.split('-'.repeat(80))[1], name).toMatch(/permission|permitted|Licensed under/i);
    }
  },
);

it('the options page leads to them', async () => {
  const run = await startAmends();
  const page = await run.open(`chrome-extension://${run.id}/options.html`);
  const opening = run.context.waitForEvent('page');
  await page.getByRole('link', { name: 'Third-party licences' }).click();
  const opened = await opening;
  expect(await opened.locator('body').innerText()).toContain('Parts of these packages are in Amends');
  expect(await opened.evaluate(() => document.characterSet)).toBe('UTF-8');
  expect(run.requests.seen).toEqual([]);
  await run.close();
});
