import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { languageOf } from '../../../lib/judge/language.ts';
import type { Letter } from '../../../lib/judge/letter.ts';
import { beside } from '../../../lib/judge/rewrites/beside.ts';
import { readLines } from '../../run/json-lines.ts';
import { makeFullJudge, readLanguage } from '../../run/languages.ts';

const OPENING = 'Hi Dana,\n\n';
const PLAIN = { promises: false, tone: false };
const letterOf = (text: string) => ({
  lang: 'en',
  sent_at: '2026-03-10T15:20:00Z',
  subject: '',
  thread: [],
  draft: `${OPENING}${text}\n\nBest,\nAlex`,
});

/** What may stand in a place of a text, given what was tried there. */
function tried(text: string, place: string, rewrites: string[], how = PLAIN): string[] {
  const letter = letterOf(text);
  const start = letter.draft.indexOf(place);
  return beside(prepare(letter, languageOf(readLanguage('en'))), { start, end: start + place.length }, rewrites, how);
}

describe('a sentence beside a rewrite', () => {
  it('follows it with its stop, in its voice', () => {
    const [first] = tried('It was late. Bunny told me nothing.', 'Bunny told me nothing.', ['We are responsible.']);
    expect(first).toMatch(/^We are responsible\. We will .*\.$/);
    const [bare] = tried('It was late, Bunny told me nothing.', 'Bunny told me nothing', ['I am responsible']);
    expect(bare).toMatch(/^I am responsible\. I will .*[^.]$/);
  });
  it('stands alone where the place is a sentence that may go, or a promise without a fact', () => {
    const [text, promise] = ['It was late. We shall see.', { promises: true, tone: false }];
    expect(tried(text, 'We shall see.', [''])[0]).toMatch(/^We will /);
    expect(tried(text, 'We shall see.', [], promise)[0]).toMatch(/^We will /);
    expect(tried(text, 'We shall see.', [])).toEqual([]);
    expect(tried('It was late. We told Ruth 3 times.', 'We told Ruth 3 times.', [], promise)).toEqual([]);
  });
  it('is none where the sentence goes on, asks, or is a heading', () => {
    expect(tried('Calm down and read it.', 'Calm down', ['I see'])).toEqual([]);
    expect(tried('Happy now?', 'Happy now?', ['I see'])).toEqual([]);
    expect(tried('**Calm down**', '**Calm down**', ['I see'])).toEqual([]);
  });
  it('asks no slot twice and says nothing twice', () => {
    const all = tried('It was late. We try.', 'We try.', ['We will [step] by [day and time].']);
    expect(all.length).toBeGreaterThan(0);
    for (const words of all) expect(words.match(/\[[^\]]+\]/g)).toEqual(['[step]', '[day and time]']);
    const same = tried('It was late. We try.', 'We try.', ['We will write to you.']);
    expect(same.filter((words) => words.match(/we will write to you/gi)?.length === 2)).toEqual([]);
  });
  it('is not put beside what hurts, where the words themselves do', () => {
    const place = 'It is just a trifle beside last year.';
    const words = 'It is a trifle beside last year.';
    expect(tried(`Sorry. ${place}`, place, [words], { promises: false, tone: true })).toEqual([]);
  });
});

it('a hint of which no rewrite keeps the step has one all the same', () => {
  const quote = "Whoever drew it up must have used last year's template.";
  const letters = readLines<Letter>(join(import.meta.dirname, '../../corpus/en.edge1.jsonl'));
  const letter = letters.find(({ draft }) => draft.includes(quote)) as Letter;
  const hint = makeFullJudge()(letter).hints.find((one) => one.quote.includes(quote));
  expect(hint?.rewrites).toHaveLength(1);
});
