import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, noticeOf, noticesText, packageOf, withInside } from '../../lib/licences.ts';
import { imports, ROOT, sources } from './source.ts';

interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const locked: Record<string, Locked> = read('package-lock.json').packages;
const { dependencies } = read('package.json') as { dependencies: Record<string, string> };

/** Of WXT, which builds the rest, these parts go into what is built. */
const OF_WXT: Record<string, string[]> = { wxt: ['@wxt-dev/browser', '@wxt-dev/storage'], '@wxt-dev/browser': [] };
const ALLOWED = /^(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0)$/;

/** Where a package stands that another asks for: beside it, or further up. */
function placeOf(name: string, from: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (locked[place]) return place;
    if (!at) throw new Error(`${name}, which ${from} asks for, is not in the lock file`);
  }
}

/** All packages, by their place, of which a part may go into what is built. */
function shipped(): string[] {
  const found = new Set<string>();
  const take = (name: string, from: string) => {
    const place = placeOf(name, from);
    if (found.has(place)) return;
    found.add(place);
    for (const next of OF_WXT[name] ?? Object.keys(locked[place]?.dependencies ?? {})) take(next, place);
  };
  for (const name of [...Object.keys(dependencies), 'wxt']) take(name, '');
  return [...found].sort();
}

/** Whether a licence, as a package names it, lets us take it: of several offered, one. */
const mayShip = (licence: unknown): boolean =>
  typeof licence === 'string' &&
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => ALLOWED.test(one));

describe('what goes into the extension', () => {
  it('is named among the dependencies, or of this project', () => {
    const packages = sources('entrypoints', 'components', 'lib')
      .flatMap(imports)
      .filter((target) => /^[@a-z][^\s"']*$/.test(target) && !/^(?:entrypoints|components|lib|assets)\//.test(target))
      .map((target) => target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
    const unnamed = packages.filter((name) => !(name in dependencies) && name !== 'wxt');
    // A type alone: the parser itself is left out of what is built.
    expect([...new Set(unnamed)]).toEqual(['@formatjs/icu-messageformat-parser']);
  });

  it('is under a licence that lets us', () => {
    const all = shipped();
    expect(all.length).toBeGreaterThan(20);
    const wrong = all.filter((place) => {
      const { license } = read(`${place}/package.json`);
      return !mayShip(license) || license !== locked[place]?.license;
    });
    expect(wrong).toEqual([]);
  });

  it('brings the words of its licence along', () => {
    const without = shipped().filter(
      (place) => !globSync('{LICEN[CS]E,licen[cs]e,COPYING}*', { cwd: join(ROOT, place) }).length,
    );
    // WXT's packages name theirs (MIT) alone.
    expect(without).toEqual(['node_modules/@wxt-dev/browser', 'node_modules/@wxt-dev/storage', 'node_modules/wxt']);
  });

  it('runs no script when it is installed', () => {
    const runs = shipped().filter((place) => {
      const { scripts = {} } = read(`${place}/package.json`) as { scripts?: Record<string, string> };
      const own = Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name));
      return own.length > 0 || locked[place]?.hasInstallScript || existsSync(join(ROOT, place, 'binding.gyp'));
    });
    expect(runs).toEqual([]);
  });
});

describe('the file of licences', () => {
  const files: Files = { list: (folder) => readdirSync(folder), read: (path) => readFileSync(path, 'utf8') };
  const WXT = readFileSync(join(ROOT, 'assets/licences/wxt.txt'), 'utf8');
  const known = { wxt: WXT, '@wxt-dev/browser': WXT, '@wxt-dev/storage': WXT };
  const notices = (places: string[]) =>
    withInside(places.map((place) => join(ROOT, place))).map((folder) => noticeOf(folder, files, known));

  it.each([
    ['/a/node_modules/preact/hooks/dist/hooks.module.js', '/a/node_modules/preact'],
    ['/a/node_modules/@wxt-dev/storage/dist/index.mjs?x', '/a/node_modules/@wxt-dev/storage'],
    ['C:\\a\\node_modules\\diff\\index.js', 'C:/a/node_modules/diff'],
    ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
    ['\0vite/preload-helper.js', '/root/node_modules/vite'],
    ['\0virtual:wxt-plugins', null],
    ['/a/lib/session/session.ts', null],
  ])('knows whose %j is', (id, folder) => {
    expect(packageOf(id, '/root')).toBe(folder);
  });

  it('has the words for whatever may be bundled, in one order, however it was found', () => {
    const all = notices(shipped());
    const text = noticesText(all);
    for (const { name, version } of all) expect(text).toContain(`\n${name} ${version} (`);
    expect(text).toContain('dequal 2.');
    // One that is under Apache gives its address alone: the terms stand with another.
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(text).not.toContain(ROOT);
    expect(noticesText([...all.reverse(), ...all])).toBe(text);
  });

  it('is not written without the words', () => {
    expect(() => noticeOf(join(ROOT, 'node_modules/wxt'), files)).toThrow('brings no licence');
    expect(() => noticeOf('x', { list: () => ['LICENSE'], read: () => '{}' })).toThrow('names no licence');
  });

  it('has the bundler’s own words, and not those of all that it packages', () => {
    const [vite] = notices(['node_modules/vite']);
    const text = vite?.text ?? '';
    expect(text).toContain('Vite contributors');
    expect(text.length).toBeLessThan(2000);
  });
});

describe('the lock file', () => {
  it('holds each package to what it was, with SHA-512', () => {
    const packages = Object.entries(locked).filter(([place, { link }]) => place !== '' && !link);
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)).toEqual(
      [],
    );
  });

  it('lets one package alone run a script at install: the Node.js that the scripts need', () => {
    const runs = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(runs.map(([place]) => place)).toEqual(['node_modules/node']);
  });
});

it('knows which licences let us, and which do not', () => {
  for (const one of ['MIT', 'ISC', '0BSD', '(MPL-2.0 OR Apache-2.0)', '(GPL-3.0 OR MIT)'])
    expect([one, mayShip(one)]).toEqual([one, true]);
  for (const one of ['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', '', undefined, 'CC-BY-4.0', 'MITX'])
    expect([one, mayShip(one)]).toEqual([one, false]);
});
