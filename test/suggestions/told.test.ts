import { describe, expect, it } from 'vitest';
import { prepare } from '../../lib/judge/draft.ts';
import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { harmTold, openAsks, reminding } from '../../lib/suggestions/told.ts';
import { readLanguage } from '../run/languages.ts';

const en = readLanguage('en');
const letterFrom = (text: string, draft = 'Hi Dana,\n\nWe lost your boxes, and I am sorry.\n\nIain'): Letter => ({
  lang: 'en',
  sent_at: '2026-03-10T15:20:00+01:00',
  subject: '',
  thread: [{ from: 'client', name: 'Dana', at: '2026-03-10T10:00:00+01:00', text }],
  draft,
});
const draftFor = (client: string, draft?: string) => prepare(letterFrom(client, draft), languageOf(en));
const asked = (client: string, draft?: string) => {
  const letter = letterFrom(client, draft);
  return openAsks(prepare(letter, languageOf(en)), judgeIn(languageOf(en), letter));
};

describe('what a client asks and a draft leaves open', () => {
  it('is told with the question for a time first, and two at most', () => {
    const found = asked('Who packed them? Where did they go? When do I get them back?');
    expect(found.map(({ words }) => words)).toEqual(['When do I get them back?', 'Who packed them?']);
    expect(found.every(({ isQuestion }) => isQuestion)).toBe(true);
  });

  it('may be a request', () => {
    expect(asked('My boxes are gone. Please send me a list of them.')).toEqual([
      { words: 'Please send me a list of them.', isQuestion: false },
    ]);
  });

  it('is nothing where nothing was asked', () => {
    expect(asked('My boxes are gone.')).toEqual([]);
  });
});

describe('what it cost a client', () => {
  it('is told up to the end of the clause', () => {
    expect(harmTold(draftFor('The boxes are gone. We had to buy new plates, and nobody called.'))).toBe(
      'We had to buy new plates',
    );
  });

  it('is not searched in what nobody says', () => {
    const log = 'ERROR '.repeat(20_000);
    expect(harmTold(draftFor(`${log}we lost a day.`))).toBe('');
    expect(harmTold(draftFor(`${'It is late. '.repeat(400)}We lost a day.`))).toBe('');
    expect(harmTold(draftFor('It is late. We lost a day.'))).toBe('We lost a day.');
  });

  it('is nothing where only the fault is told', () => {
    expect(harmTold(draftFor('The invoice is wrong.'))).toBe('');
    expect(harmTold(draftFor('The site was down. We lost a day, did we?'))).toBe('');
  });
});

describe('a slot that reminds its writer', () => {
  it('keeps what it is for, and stays a slot', () => {
    expect(reminding('To answer: [your answer].', ['When is he coming?'], en)).toBe(
      'To answer: [your answer – When is he coming].',
    );
    expect(reminding('Once more: [your answer – Who].', ['“Why” (again)?'], en)).toBe(
      'Once more: [your answer – Why again].',
    );
  });

  it('is never one for a time', () => {
    expect(reminding("I'll [what you'll do] by [day and time].", ['Send it', 'now'], en)).toBe(
      "I'll [what you'll do – Send it] by [day and time].",
    );
    expect(reminding('By [day and time].', ['Send it'], en)).toBe('By [day and time].');
  });

  it.each([
    ['many words', 'when exactly will somebody come and look at the boiler that you sold us last year'],
    ['one long word', 'a'.repeat(200)],
    ['no spaces', '何時になったら新しい部品が届いて店を開けられるのか教えてもらえませんか'.repeat(2)],
    ['brackets and lines', 'when [really]\n(truly) | by "noon"'],
  ])('takes %s, cut short', (_, words) => {
    const sentence = reminding('To answer: [your answer].', [words], en);
    const [slot, ...more] = findSlots(sentence);
    expect(more).toEqual([]);
    expect(sentence).toBe(`To answer: [${slot?.label}].`);
    expect(slot?.choices).toEqual([]);
    expect(slot?.label).toMatch(/^your answer/);
  });

  it('is none for words without a letter', () => {
    expect(reminding('To answer: [your answer].', ['???'], en)).toBe('To answer: [your answer].');
  });
});
