import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, CACHE } from './bundle.ts';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');

/** Editors of other pages, each by the module that starts it in `starters` and the package whose version counts. */
const OTHERS = {
  quill: 'quill',
  prosemirror: 'prosemirror-view',
  lexical: 'lexical',
  squire: 'squire-rte',
  ckeditor: 'ckeditor5',
  tinymce: 'tinymce',
  slate: 'slate-react',
  'draft-js': 'draft-js',
  trix: 'trix',
  jodit: 'jodit',
  summernote: 'summernote',
  codemirror: '@codemirror/view',
} as const;

export type OtherEditor = keyof typeof OTHERS;
export const OTHER_EDITORS = Object.keys(OTHERS) as OtherEditor[];

/** The installed version of a package, which may not let its `package.json` be asked for. */
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * An editor as one classic script that starts it in `#other-editor` and sets `host` (`reset`, `list`). Put together once and
 * kept in `CACHE` under the package's version and the starter's own text.
 */
export function otherEditor(name: OtherEditor): string {
  const starter = path.join(import.meta.dirname, 'starters', `${name}.js`);
  const key = createHash('sha1').update(readFileSync(starter)).digest('hex').slice(0, 8);
  const file = `${name}-${versionOf(OTHERS[name])}-${key}.js`;
  const made = path.join(CACHE, file);
  if (!existsSync(made)) bundle(starter, 'unused', file);
  return readFileSync(made, 'utf8');
}
