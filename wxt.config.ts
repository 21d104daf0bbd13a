import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { toJsonSchema } from '@valibot/to-json-schema';
import { defineConfig } from 'wxt';
import { isIcu, type Message } from './lib/interface.ts';
import type { LanguageData } from './lib/judge/language.ts';
import { gather, withoutProof } from './lib/languages.ts';
import { type Files, noticeOf, noticesText, packageOf, withInside } from './lib/licences.ts';
import { SHARED_AS, sharedNames, takesShared } from './lib/shared.ts';
import { TemplatesFileSchema } from './lib/templates/exchange/schema.ts';

const ASSETS = join(import.meta.dirname, 'assets');
const LANGUAGES = join(ASSETS, 'languages');

/** The interface's texts, those with placeholders parsed: no page then has to load a parser. */
const parsed = (messages: Record<string, string>): Record<string, Message> =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, isIcu(text) ? parse(text) : text]));

/** A language's folder as one object, without the proofs of its cues: what the extension loads when a draft needs it. */
function gathered(code: string): LanguageData {
  const folder = join(LANGUAGES, code);
  const files = globSync('**/*.json', { cwd: folder })
    .sort()
    .map((path): [string, unknown] => [
      path.replaceAll('\\', '/'),
      JSON.parse(readFileSync(join(folder, path), 'utf8')),
    ]);
  const data = withoutProof(gather(files));
  return { ...data, interface: parsed(data.interface as Record<string, string>) };
}

/** What the messages' library parses with: nothing, for they come parsed. */
const PARSER = '@formatjs/icu-messageformat-parser';
const NO_PARSER = { [PARSER]: `${PARSER}/no-parser.js` };

/** The packages, by folder, of which a part is in what was built so far: the bundles come one after the other. */
const shipped = new Set<string>();

/** The part of a bundle that says what is in it. */
type Bundle = Record<string, { modules?: Record<string, { renderedLength: number }> }>;

const notesPackages = {
  name: 'amends:notes-packages',
  generateBundle(_: unknown, bundle: Bundle) {
    for (const { modules = {} } of Object.values(bundle))
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        const folder = renderedLength > 0 && packageOf(id, import.meta.dirname);
        if (folder) shipped.add(folder);
      }
  },
};

/** What the desk's script takes from the coach's. */
const SHARED = readFileSync(join(import.meta.dirname, 'entrypoints/coach.content/shared.ts'), 'utf8');

/** The licences of all that is in what was built. WXT's own packages bring none along: theirs is in its repository. */
function licences(): string {
  const files: Files = { list: (folder) => readdirSync(folder), read: (path) => readFileSync(path, 'utf8') };
  const wxt = files.read(join(ASSETS, 'licences/wxt.txt'));
  const known = { wxt, '@wxt-dev/browser': wxt, '@wxt-dev/storage': wxt };
  return noticesText(withInside(shipped).map((folder) => noticeOf(folder, files, known)));
}

/** The oldest browsers that it is for, by major version. */
const OLDEST = { chrome: 123, firefox: 140 };

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  manifestVersion: 3,
  suppressWarnings: { firefoxDataCollection: true },
  vite: () => ({
    resolve: { alias: NO_PARSER },
    plugins: [notesPackages],
    // Both know `light-dark()`: what stands in for it in others is as long again.
    build: { cssTarget: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
  }),
  manifest: ({ browser }) => ({
    name: 'Amends',
    description:
      'Helps you answer a client when something went wrong: in Gmail and Outlook on the web, on your machine alone.',
    permissions: ['activeTab', 'scripting', 'storage'],
    storage: { managed_schema: 'managed.json' },
    // Asked for one address at a time, when the user connects a model or a team's library there.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Amends' },
    ...(browser !== 'firefox' && { minimum_chrome_version: `${OLDEST.chrome}` }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'amends@amends.invalid',
          strict_min_version: `${OLDEST.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ name }) => name === 'desk')) return;
      config.plugins = [takesShared(sharedNames(SHARED), import.meta.dirname, SHARED_AS), ...(config.plugins ?? [])];
    },
    // Of the assets, the icon is shipped as it is, and each language gathered into one file.
    'build:publicAssets': (_, files) => {
      files.splice(0, files.length, ...files.filter(({ relativeDest }) => /^icon[\\/]/.test(relativeDest)));
      const languages = readdirSync(LANGUAGES).sort().map(gathered);
      for (const { templates, sources, ...data } of languages) {
        const { code } = data.language;
        files.push({ relativeDest: `languages/${code}.json`, contents: JSON.stringify(data) });
        // Apart from what each draft is judged by: they are wanted when the user looks for one.
        files.push({ relativeDest: `templates/${code}.json`, contents: JSON.stringify(templates ?? {}) });
        // And these once the user has taken facts from a page.
        files.push({ relativeDest: `sources/${code}.json`, contents: JSON.stringify(sources ?? {}) });
      }
      // A mark of UTF-8 first, for a browser that shows it has nothing else to tell it by.
      files.push({ relativeDest: 'licences.txt', contents: `\ufeff${licences()}` });
      const infos = languages.map(({ language }) => language);
      // What administrators and other tools write for Amends.
      files.push({ relativeDest: 'managed.json', contents: readFileSync(join(ASSETS, 'team/managed.json'), 'utf8') });
      const schema = toJsonSchema(TemplatesFileSchema, { errorMode: 'ignore' });
      files.push({ relativeDest: 'templates.schema.json', contents: JSON.stringify(schema, null, 2) });
      files.push({ relativeDest: 'languages.json', contents: JSON.stringify(infos) });
    },
  },
});
