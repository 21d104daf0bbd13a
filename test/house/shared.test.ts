import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedNames, takesShared } from '../../lib/shared.ts';
import { ROOT } from './source.ts';

const list = readFileSync(join(ROOT, 'entrypoints/coach.content/shared.ts'), 'utf8');

describe('what the desk takes from the coach', () => {
  it('is read from the list as it stands, each module that is imported for it', () => {
    const names = sharedNames(list);
    expect(names.get('preact')).toContain('Fragment');
    expect(names.get('lib/judge/judge.ts')).toEqual(['judgeIn', 'readying']);
    const imported = [...list.matchAll(/from '(?:\.\.\/\.\.\/)?([^']+)'/g)].map(([, path]) => path);
    expect([...names.keys()].sort()).toEqual(imported.sort());
  });

  it('is a global of the coach, and no second copy of a part of the judge is let in', () => {
    const plugin = takesShared(new Map([['lib/judge/draft.ts', ['prepare']]]), ROOT, 'a.b');
    const from = join(ROOT, 'lib/order/letter.ts');
    const id = plugin.resolveId('../judge/draft.ts', from) as string;
    expect(plugin.load(id)).toBe('export const { prepare } = globalThis[Symbol.for("a.b")]["lib/judge/draft.ts"];');
    expect(plugin.resolveId('./units.ts', from)).toBeNull();
    expect(plugin.load(from)).toBeNull();
    expect(() => plugin.resolveId('../judge/spans.ts', from)).toThrow('does not share');
    expect(() => plugin.resolveId('preact', from)).toThrow('does not share');
  });

  it('is nothing that a package elsewhere imports of its own, however its path goes on', () => {
    const plugin = takesShared(new Map(), ROOT, 'a.b');
    const from = `${'/elsewhere'.padEnd(ROOT.length, '-')}-preact/dist/icons.mjs`;
    expect(plugin.resolveId('./circle.mjs', from)).toBeNull();
    expect(() => plugin.resolveId('preact', from)).toThrow('does not share');
  });
});
