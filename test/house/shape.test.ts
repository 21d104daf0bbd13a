import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sources } from './source.ts';

const TOP =
  /^(entrypoints|components|lib|assets|test|wxt\.config\.ts|package\.json|package-lock\.json|README\.md|LICENSE|tsconfig\.json|biome\.json|\..*)$/;
const CODE = ['entrypoints', 'components', 'lib', 'test'];
const lines = (text: string) => text.split('\n').length;

describe('the shape of the house', () => {
  it('has nothing at the top beyond the design', () => {
    const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
    const top = new Set(
      tracked
        .split('\n')
        .filter(Boolean)
        .map((path) => path.split('/')[0] as string),
    );
    expect([...top].filter((name) => !TOP.test(name))).toEqual([]);
  });

  it('keeps files small: none over 250 lines, the median under 80', () => {
    const sizes = sources(...CODE).map(({ path, text }) => ({ path, size: lines(text) }));
    expect(sizes.filter(({ size }) => size > 250)).toEqual([]);
    const sorted = sizes.map(({ size }) => size).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  it('leaves no stub, no skipped or focused test, no magic import', () => {
    const forbidden =
      /\bTODO\b|\bFIXME\b|\bXXX\b|not implemented|\b(it|test|describe)\.(only|skip|todo)\(|from ['"]#imports['"]/;
    const wrong = sources(...CODE).filter(
      ({ path, text }) => path !== 'test/house/shape.test.ts' && forbidden.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('names no path of a machine', () => {
    const wrong = sources(...CODE).filter(({ text }) =>
      /\/(work|root|home\/\w+)\/(main|shared|\.)/.test(text.replaceAll('/work|root', '')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('languages', () => {
  const FOLDER = join(ROOT, 'assets/languages');
  const filesOf = (code: string) =>
    readdirSync(join(FOLDER, code), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();

  it('are data only, and each has the same files as English', () => {
    for (const code of readdirSync(FOLDER)) {
      const others = readdirSync(join(FOLDER, code), { recursive: true, encoding: 'utf8' }).filter(
        (name) => /\.[^.]+$/.test(name) && !name.endsWith('.json'),
      );
      expect(others).toEqual([]);
      // What was learnt comes once there are enough labelled drafts in a language.
      const written = (names: string[]) => names.filter((name) => name !== 'learnt.json');
      expect(written(filesOf(code))).toEqual(written(filesOf('en')));
    }
  });

  it('have only JSON that parses', () => {
    for (const code of readdirSync(FOLDER)) {
      for (const name of filesOf(code))
        expect(() => JSON.parse(readFileSync(join(FOLDER, code, name), 'utf8')), `${code}/${name}`).not.toThrow();
    }
  });
});
