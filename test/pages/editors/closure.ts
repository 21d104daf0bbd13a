import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

/** What of the Closure Library Gmail's body is built of (Gmail's own attributes and toolbar commands say so). */
const WANTED = [
  'goog.editor.SeamlessField',
  'goog.editor.plugins.UndoRedo',
  'goog.editor.plugins.BasicTextFormatter',
  'goog.editor.plugins.EnterHandler',
  'goog.editor.plugins.RemoveFormatting',
];

/** Gmail's body is a contenteditable in Firefox too; the library's own wish there is a frame. */
const SETTINGS = `var CLOSURE_NO_DEPS = true;
var CLOSURE_UNCOMPILED_DEFINES = { 'goog.editor.defines.USE_CONTENTEDITABLE_IN_FIREFOX_3': true };`;

const modules = path.resolve(import.meta.dirname, '../../../node_modules');
const home = path.join(modules, 'google-closure-library/closure/goog');

interface Source {
  file: string;
  requires: string[];
  isModule: boolean;
}

/** The library's own list of what each file provides and needs. */
function sources(): Map<string, Source> {
  const byName = new Map<string, Source>();
  const addDependency = (file: string, provides: string[], requires: string[], options?: { module?: string }) => {
    const source = { file, requires, isModule: options?.module === 'goog' };
    for (const name of provides) byName.set(name, source);
  };
  runInNewContext(readFileSync(path.join(home, 'deps.js'), 'utf8'), { goog: { addDependency } });
  return byName;
}

/** The files of `names` and all that they need, each after what it needs. */
function inOrder(names: readonly string[], all: Map<string, Source>): Source[] {
  const done = new Set<Source>();
  const visit = (name: string) => {
    if (name === 'goog') return;
    const source = all.get(name);
    if (!source) throw new Error(`The Closure Library no longer provides ${name}`);
    if (done.has(source)) return;
    source.requires.forEach(visit);
    done.add(source);
  };
  names.forEach(visit);
  return [...done];
}

/**
 * The Closure editor as one classic script, uncompiled, that runs under a CSP without `unsafe-eval`. Put together once and
 * kept in `node_modules/.cache/amends` under the library's version.
 */
export function closureEditor(): string {
  const { version } = createRequire(import.meta.url)('google-closure-library/package.json') as { version: string };
  const key = createHash('sha1').update(`${version} ${SETTINGS} ${WANTED}`).digest('hex').slice(0, 12);
  const cached = path.join(modules, '.cache/amends', `closure-${key}.js`);
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  const read = (file: string) => readFileSync(path.join(home, file), 'utf8');
  const parts = inOrder(WANTED, sources()).map(({ file, isModule }) =>
    isModule ? `goog.loadModule(function(exports) {\n${read(file)}\n;return exports;});` : read(file),
  );
  const script = [SETTINGS, read('base.js'), ...parts].join('\n');
  mkdirSync(path.dirname(cached), { recursive: true });
  writeFileSync(cached, script);
  return script;
}
