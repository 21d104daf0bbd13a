import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { gather, withoutProof } from './lib/languages.ts';

const LANGUAGES = join(import.meta.dirname, 'assets/languages');

/** A language's folder as one file, without the proofs of its cues: what the extension loads when a draft needs it. */
function gathered(code: string): string {
  const folder = join(LANGUAGES, code);
  const files = globSync('**/*.json', { cwd: folder })
    .sort()
    .map((path): [string, unknown] => [
      path.replaceAll('\\', '/'),
      JSON.parse(readFileSync(join(folder, path), 'utf8')),
    ]);
  return JSON.stringify(withoutProof(gather(files)));
}

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  manifestVersion: 3,
  suppressWarnings: { firefoxDataCollection: true },
  // zustand's hook asks for react; preact answers.
  vite: () => ({ resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } } }),
  manifest: ({ browser }) => ({
    name: 'Amends',
    description:
      'Helps you answer a client when something went wrong: in Gmail and Outlook on the web, on your machine alone.',
    permissions: ['activeTab', 'scripting', 'storage'],
    action: { default_title: 'Amends' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'amends@amends.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // Of the assets, the icon is shipped as it is, and each language gathered into one file.
    'build:publicAssets': (_, files) => {
      files.splice(0, files.length, ...files.filter(({ relativeDest }) => /^icon[\\/]/.test(relativeDest)));
      for (const code of readdirSync(LANGUAGES)) {
        files.push({ relativeDest: `languages/${code}.json`, contents: gathered(code) });
      }
    },
  },
});
