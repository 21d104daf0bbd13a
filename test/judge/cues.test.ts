import { describe, expect, test } from 'vitest';
import { makeLanguage } from '../../lib/judge/language.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

/** Every cue of every language is held to its proof: each sentence of `catches` has it, none of `leaves` does. */
for (const code of languageCodes()) {
  const data = readLanguage(code);
  const language = makeLanguage(data);
  for (const [file, cues] of Object.entries(data.cues)) {
    describe(`${code} ${file}`, () => {
      for (const [name, { also, catches = [], leaves = [] }] of Object.entries(cues)) {
        const cue = `${file}.${name}`;
        test(`${cue} catches and leaves what its proof says`, () => {
          if (also) expect(Object.keys(cues), `${cue} says another cue of its file too`).toContain(also);
          expect(catches.length, `${cue} needs a sentence that it catches`).toBeGreaterThan(0);
          expect(leaves.length, `${cue} needs a sentence that it leaves`).toBeGreaterThan(0);
          expect(catches.filter((sentence) => !language.read(sentence).has(cue))).toEqual([]);
          expect(leaves.filter((sentence) => language.read(sentence).has(cue))).toEqual([]);
        });
      }
    });
  }
}
