import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../lib/judge/draft.ts';
import { languageOf } from '../../../lib/judge/language.ts';
import type { Letter } from '../../../lib/judge/letter.ts';
import { beside } from '../../../lib/judge/rewrites/beside.ts';
import { readLines } from '../../run/json-lines.ts';
import { makeFullJudge, readLanguage } from '../../run/languages.ts';

const OPENING = 'Hi Dana,\n\n';
const letterOf = (text: string) => ({
  lang: 'en',
  sent_at: '2026-03-10T15:20:00Z',
  subject: '',
  thread: [],
  draft: `${OPENING}${text}\n\nBest,\nAlex`,
});

/** What may stand in a place of a text, given what was tried there. */
function tried(text: string, place: string, rewrites: string[], promises = false): string[] {
  const letter = letterOf(text);
  const start = letter.draft.indexOf(place);
  return beside(
    prepare(letter, languageOf(readLanguage('en'))),
    { start, end: start + place.length },
    rewrites,
    promises,
  );
}

describe('a sentence beside a rewrite', () => {
  it('follows it with its stop, in the voice of the place or else of the draft', () => {
    const [first] = tried('It was late, and we know it. Bunny told me.', 'Bunny told me.', ['That was late.']);
    expect(first).toMatch(/^That was late\. I will .*\.$/);
    const [bare] = tried('We were late. Bunny told nobody.', 'Bunny told nobody', ['Nobody knew of it']);
    expect(bare).toMatch(/^Nobody knew of it\. We will .*[^.]$/);
  });
  it('is none where it is not plain who speaks, or the rewrite speaks otherwise', () => {
    expect(tried('It was late. Bunny knew.', 'Bunny knew.', ['That was late.'])).toEqual([]);
    expect(tried('I was late. I know.', 'I know.', ['Our team was late.'])).toEqual([]);
  });
  it('stands alone where the place is a short sentence that may go, or a promise without a fact', () => {
    const text = 'It was late. We shall see.';
    expect(tried(text, 'We shall see.', [''], true)[0]).toMatch(/^We will /);
    expect(tried(text, 'We shall see.', [], true)[0]).toMatch(/^We will /);
    expect(tried(text, 'We shall see.', [])).toEqual([]);
    expect(tried('It was late. We told Ruth 3 times.', 'We told Ruth 3 times.', [], true)).toEqual([]);
    const long = 'We shall see what the people at the site office say to all of this.';
    expect(tried(`It was late. ${long}`, long, [''])).toEqual([]);
  });
  it('is no promise with a slot where none was made', () => {
    const said = tried('It was late. We shall see.', 'We shall see.', ['']);
    expect(said.length).toBeGreaterThan(0);
    for (const words of said) expect(words).not.toContain('[');
  });
  it('is none where the place is part of a sentence, asks, cries out or is a heading', () => {
    expect(tried('We see. Calm down and read it.', 'Calm down', ['so be it'])).toEqual([]);
    expect(tried('We see. Happy now?', 'Happy now?', ['so be it'])).toEqual([]);
    expect(tried('We see. Calm down!!', 'Calm down', ['so be it'])).toEqual([]);
    expect(tried('We see. **Calm down**', '**Calm down**', ['so be it'])).toEqual([]);
  });
  it('follows what ends its sentence, and does not stand there alone', () => {
    const text = 'It was late, and we see it, calm down.';
    expect(tried(text, 'calm down', ['so be it', ''])[0]).toMatch(/^so be it\. We will .*[^.]$/);
    expect(tried(text, 'calm down', [''])).toEqual([]);
  });
  it('may repeat a promise that now says when', () => {
    const place = 'We will see to the crates shortly.';
    const said = ['We will see to the crates by [day and time].'];
    expect(tried(`It was late. ${place}`, place, said, true)[0]).toMatch(/^We will see to the crates by/);
  });
  it('has one slot for a time at most, none where the next sentences name it, and says nothing twice', () => {
    for (const words of tried('It was late. We try.', 'We try.', ['We do by [day and time].']))
      expect(words.match(/\[[^\]]*(?:day|time)[^\]]*\]/g)).toEqual(['[day and time]']);
    for (const words of tried('It was late. We try. The rest comes by noon tomorrow.', 'We try.', ['We are late.']))
      expect(words).not.toMatch(/\[[^\]]*(?:day|time)/);
    const same = tried('It was late. We try.', 'We try.', ['We shall see to the trouble.']);
    expect(same.length).toBeGreaterThan(0);
    expect(same.filter((words) => words.match(/trouble/g)?.length === 2)).toEqual([]);
  });
  it('is not put beside words that hurt as before', () => {
    const place = 'It is just a trifle beside last year.';
    expect(tried(`We are sorry. ${place}`, place, ['It is a trifle beside last year.'])).toEqual([]);
  });
});

it('a hint of which no rewrite keeps the step has one all the same', () => {
  const quote = 'Bunny who takes the orders never told me.';
  const letters = readLines<Letter>(join(import.meta.dirname, '../../corpus/en.edge2.jsonl'));
  const letter = letters.find(({ draft }) => draft.includes(quote)) as Letter;
  const hint = makeFullJudge()(letter).hints.find((one) => one.quote.includes(quote));
  expect(hint?.rewrites).toHaveLength(1);
});
