import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageCodes, readLanguage } from '../run/languages.ts';

const JUDGE = join(import.meta.dirname, '../../lib/judge');
const all = languageCodes().map((code) => readLanguage(code).cues);
const files = Object.keys(readLanguage('en').cues).join('|');

// A language may lack a cue, so a name that is misspelt in the code would find nothing in silence.
test('every cue that the judge asks for is there in some language', () => {
  const asked = globSync('**/*.ts', { cwd: JUDGE }).flatMap((path) =>
    [...readFileSync(join(JUDGE, path), 'utf8').matchAll(new RegExp(`'((?:${files})\\.[a-z-]+)'`, 'g'))].map(
      ([, name]) => name as string,
    ),
  );
  const unknown = asked.filter((name) => {
    const [file, cue] = name.split('.') as [string, string];
    return all.every((cues) => cues[file]?.[cue] === undefined);
  });
  expect(unknown).toEqual([]);
  expect(asked.length).toBeGreaterThan(50);
});
