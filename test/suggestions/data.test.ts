import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CHECKS, SITUATIONS } from '../../lib/judge/letter.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { openFields } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

const FIELDS = ['client.firstName', 'topic', 'onDay'];
const Sentence = v.pipe(v.string(), v.nonEmpty(), v.regex(/^\S[^!\n]*\S$/, 'one line, no exclamation mark'));
const Sentences = v.pipe(v.array(Sentence), v.minLength(2));
const Steps = v.objectWithRest({ other: Sentences }, Sentences);
const Words = v.array(
  v.pipe(
    v.string(),
    v.check((word) => word === word.toLowerCase(), 'in small letters'),
  ),
);
const Says = v.record(v.string(), v.string());
const SuggestionFile = v.strictObject({
  onDay: v.strictObject({
    named: v.pipe(v.string(), v.includes('{day}')),
    open: v.pipe(v.string(), v.regex(/\[.+\]/)),
  }),
  topic: v.strictObject({
    clientSays: Says,
    senderSays: Says,
    article: v.string(),
    ends: Words,
    things: Words,
    numbered: Words,
    never: Words,
  }),
  client: v.strictObject({ when: v.string(), harm: v.string() }),
  sentences: v.strictObject({ acknowledge: Steps, own: Steps, solve: Steps, follow_up: Steps }),
  halves: v.strictObject({ admission: Sentences, apology: Sentences, effect: Sentences, problem: Sentences }),
  letter: v.strictObject({
    ...{ reply: Sentences, answer: Sentences, answers: Sentences, request: Sentences },
    ...{ together: Sentences, promised: Sentences },
  }),
});

describe.each(languageCodes().filter((code) => suggestionData(readLanguage(code))))('suggestions of %s', (code) => {
  const language = readLanguage(code);
  const data = suggestionData(language)!;
  const all = [
    ...Object.values(data.halves),
    ...Object.values(data.letter),
    ...CHECKS.flatMap((check) => Object.values(data.sentences[check])),
  ].flat();

  test('have the shape of suggestions', () => {
    expect(v.safeParse(SuggestionFile, data).issues).toBeUndefined();
  });

  test('name situations that there are', () => {
    for (const check of CHECKS) expect(SITUATIONS).toEqual(expect.arrayContaining(Object.keys(data.sentences[check])));
  });

  test('name fields that there are, each with a label, and slots that are found', () => {
    for (const sentence of all) {
      const fields = openFields(sentence, {});
      expect(FIELDS).toEqual(expect.arrayContaining(fields));
      for (const field of fields) expect(labelsOf(language)).toHaveProperty([field]);
      expect(findSlots(sentence)).toHaveLength(sentence.match(/\[/g)?.length ?? 0);
    }
  });
});
