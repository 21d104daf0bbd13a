import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS, type CheckName, type Letter, type Level, type Situation } from '../../lib/judge/letter.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { placeFor } from '../../lib/suggestions/place.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { languageCodes, makeFullJudge, readLanguage } from '../run/languages.ts';

const RANK: Record<Level, number> = { none: 0, weak: 1, done: 2 };
const judge = makeFullJudge();

/** A letter to insert into, for each language: it is a repair, and lacks the step under test. */
const letter = (lang: string, draft: string): Letter => ({
  lang,
  sent_at: '2026-03-10T15:20:00+01:00',
  subject: 'Re: March report',
  thread: [],
  draft,
});

describe.each(languageCodes().filter((code) => suggestionData(readLanguage(code))))('suggestions of %s', (code) => {
  const language = readLanguage(code);
  const { sentences, letter: whole } = suggestionData(language)!;
  const path = join(import.meta.dirname, 'filled', `${code}.json`);
  const words: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};

  /** A pattern with words in all its slots. */
  const spoken = (pattern: string): string => {
    const known = { topic: words['what it is about'] ?? '', 'client.firstName': 'Dana', onDay: words.onDay ?? '' };
    const text = fill(pattern, known, labelsOf(language));
    return findSlots(text).reduceRight((rest, { start, end, label }) => {
      expect(words, `filled/${code}.json`).toHaveProperty([label]);
      return rest.slice(0, start) + words[label] + rest.slice(end);
    }, text);
  };
  const bestOf = (check: CheckName, situation: Situation): string =>
    spoken((sentences[check][situation] ?? sentences[check].other)[0] as string);

  const hints = ({ kind, quote }: { kind: string; quote: string }): string => `${kind}: ${quote}`;
  const letterCases: [string, CheckName[], string][] = [
    ...whole.reply.map((one): [string, CheckName[], string] => ['answering', ['acknowledge'], one]),
    ...whole.together.map((one): [string, CheckName[], string] => ['in one', ['solve', 'follow_up'], one]),
    ...whole.promised.map((one): [string, CheckName[], string] => ['for a day', ['follow_up'], one]),
  ];

  test.each(letterCases)('%s, %j: %s', (_, steps, pattern) => {
    // Who says sorry for a thing names it: the words of an answer are tried where nobody does.
    const rest = steps[0] === 'acknowledge' ? CHECKS.slice(2) : CHECKS.filter((other) => !steps.includes(other));
    const others = rest.map((other) => bestOf(other, 'other'));
    const text = (sentences: string[]) => `${words.greeting}\n\n${sentences.join('\n\n')}\n\n${words.signoff}`;
    const before = judge(letter(code, text(others)));
    const all = steps[0] === 'acknowledge' ? [spoken(pattern), ...others] : [...others, spoken(pattern)];
    const after = judge(letter(code, text(all)));
    for (const step of steps) {
      const [was, is] = [before.checks[step].level, after.checks[step].level];
      expect(is === 'done' || RANK[is] > RANK[was], `${step} was ${was} and is ${is}`).toBe(true);
    }
    expect(after.hints.map(hints)).toEqual(before.hints.map(hints));
  });

  const cases = CHECKS.flatMap((check) =>
    Object.entries(sentences[check]).flatMap(([situation, patterns]) =>
      patterns.map((pattern): [CheckName, Situation, string] => [check, situation as Situation, pattern]),
    ),
  );

  test.each(cases)('%s, %s: %s', (check, situation, pattern) => {
    const others = CHECKS.filter((other) => other !== check).map((other) => bestOf(other, situation));
    const draft = `${words.greeting}\n\n${others.join('\n\n')}\n\n${words.signoff}`;
    const before = judge(letter(code, draft));
    const { at, text } = placeFor(check, draft, before, spoken(pattern), language);
    const after = judge(letter(code, draft.slice(0, at) + text + draft.slice(at)));
    const [was, is] = [before.checks[check].level, after.checks[check].level];
    expect(is === 'done' || RANK[is] > RANK[was], `${check} was ${was} and is ${is}`).toBe(true);
    expect(after.applies).toBe(true);
    expect(after.hints.map(hints)).toEqual(before.hints.map(hints));
  });
});
