import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePhraseFinder } from '../../lib/judge/phrase-finder.ts';
import { needsOf, withNeeds } from '../../lib/phrase-needs.ts';
import { readLanguage } from '../run/languages.ts';

describe('what a phrase needs', () => {
  it.each([
    ['sorry\\s+for', ['sorry for']],
    ["(?:we|they)\\s+don['’‘]t", [" don't"]],
    ['a(?:lpha|beta)x', ['lpha', 'beta']],
    ['\\d{2}', null],
    ['(?:late)?', null],
  ])('%s', (source, needs) => expect(needsOf(source)).toEqual(needs));

  it('names the phrase that is no expression', () => {
    const data = readLanguage('en');
    data.cues = { own: { admits: { phrases: ['we (missed'] } } };
    expect(() => withNeeds(data)).toThrow(/own\.admits.*we \(missed/);
  });
});

it('finds the same with needs as without, in every sentence of the labelled drafts', () => {
  const data = readLanguage('en');
  const [plain, quick] = [makePhraseFinder(data), makePhraseFinder(withNeeds(data))];
  const cues = Object.entries(data.cues).flatMap(([file, entries]) =>
    Object.keys(entries).map((name) => `${file}.${name}`),
  );
  const lines = readFileSync(join(import.meta.dirname, '../corpus/en.dev.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  for (const line of lines.slice(0, 25)) {
    const { draft } = JSON.parse(line) as { draft: string };
    const [slow, fast] = [plain.lookAt(draft), quick.lookAt(draft)];
    for (const cue of cues) expect(fast(cue), cue).toEqual(slow(cue));
  }
}, 60_000);
