import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSlots } from '../../lib/judge/slots.ts';
import { fieldsOf } from '../../lib/templates/fields.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { languageCodes, makeFullJudge, readLanguage, readTemplates } from '../run/languages.ts';

const SENT_AT = '2026-03-10T15:20:00+01:00';
const judge = makeFullJudge();

/** What a sender might put into each slot, in their order: `filled/<code>.json`, for each repair template by its id. */
function wordsFor(code: string): Record<string, string[]> {
  const path = join(import.meta.dirname, 'filled', `${code}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** A text with its slots filled by words, from the last to the first so that offsets hold. */
function filledWith(text: string, words: string[]): string {
  const slots = findSlots(text);
  expect(words, 'one entry a slot in filled/*.json').toHaveLength(slots.length);
  return slots.reduceRight(
    (rest, { start, end }, index) => rest.slice(0, start) + words[index] + rest.slice(end),
    text,
  );
}

describe.each(languageCodes())('repair templates of %s', (code) => {
  const language = readLanguage(code);
  const words = wordsFor(code);
  const fields = fieldsOf({
    recipients: [{ name: 'Dana Ruiz', address: 'dana@acme.example' }],
    me: { name: 'Iain Moncrieff', address: 'iain@home.example' },
    subject: 'Re: March report',
    date: SENT_AT,
    thread: [],
    due: '',
    language,
  });
  const repairs = Object.entries(readTemplates(code)).filter(([, { group }]) => group === 'repair');

  test.each(repairs)('%s, filled in, does all four steps and hurts nobody', (id, { text }) => {
    expect(words, `filled/${code}.json`).toHaveProperty([id]);
    const draft = filledWith(fill(text, fields, labelsOf(language)), words[id] as string[]);
    const { applies, checks, hints } = judge({
      lang: code,
      sent_at: SENT_AT,
      subject: 'March report',
      thread: [],
      draft,
    });
    expect({
      applies,
      levels: Object.values(checks).map(({ level }) => level),
      hints: hints.map(({ kind, quote }) => `${kind}: ${quote}`),
    }).toEqual({ applies: true, levels: ['done', 'done', 'done', 'done'], hints: [] });
  });
});
