import { describe, expect, it } from 'vitest';
import { sources } from '../house/source.ts';
import { messages } from './texts.ts';

const code = sources('components', 'entrypoints', 'lib')
  .map(({ text }) => text)
  .join('\n');
const keys = Object.keys(messages).filter((key) => !/^(hint\.[a-z-]+\.|score\.(?!line|honest))/.test(key));

/** Keys written out in the code: what `text` is called with, and the keys of notices. */
const written = [...code.matchAll(/\btext\(\s*'([\w.-]+)'|\?\s*'([a-z]+\.[\w.-]+)'\s*:|'(notice\.[\w-]+)'/g)].map(
  ([, called, chosen, notice]) => (called ?? chosen ?? notice) as string,
);

/** The beginnings of keys that the code completes: `` `ring.${status}` ``. */
const begun = [...code.matchAll(/`([a-z_]+\.)(?:\$\{|[\w.]+\$\{)/g)].map(([, beginning]) => beginning as string);

describe('the texts of the interface', () => {
  it('has all that the code asks for', () => {
    expect(written.length).toBeGreaterThan(60);
    expect([...new Set(written)].filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  it('has none that nothing asks for', () => {
    const unused = keys.filter(
      (key) => !code.includes(`'${key}'`) && !begun.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('says what became of each attempt to write into the draft', () => {
    for (const outcome of ['text-changed', 'composing', 'not-taken', 'taken-twice'])
      expect(messages).toHaveProperty([`notice.${outcome}`]);
  });
});
