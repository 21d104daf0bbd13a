import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSlots } from '../../lib/judge/slots.ts';
import { withoutSecondHonorific } from '../../lib/templates/called.ts';
import { fieldsOf } from '../../lib/templates/fields.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { languageCodes, makeFullJudge, readLanguage, readTemplates } from '../run/languages.ts';

const SENT_AT = '2026-03-10T15:20:00+01:00';
const judge = makeFullJudge();

/** A sender and a client of each language. */
const PEOPLE: Record<string, [client: string, me: string, subject: string]> = {
  en: ['Dana Ruiz', 'Iain Moncrieff', 'March report'],
  fr: ['Julien Roche', 'Claire Petit', 'Rapport de mars'],
  ja: ['田中 美咲', '佐藤 健', '3月分レポート'],
  lv: ['Jānis Bērziņš', 'Līga Ozola', 'Marta atskaite'],
  nb: ['Ola Nordmann', 'Kari Lie', 'Marsrapporten'],
  zh: ['王总', '李敏', '三月报告'],
};

/** What a sender might put into each slot, in their order: `filled/<code>.json`, for each text by its id (`mistake`, `mistake.familiar`). */
const wordsFor = (code: string): Record<string, string[]> =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'filled', `${code}.json`), 'utf8'));

/** A text with its slots filled by words, from the last to the first so that offsets hold. */
function filledWith(text: string, words: string[]): string {
  const slots = findSlots(text);
  expect(words, 'one entry a slot in filled/*.json').toHaveLength(slots.length);
  return slots.reduceRight(
    (rest, { start, end }, index) => rest.slice(0, start) + words[index] + rest.slice(end),
    text,
  );
}

describe.each(languageCodes())('templates of %s', (code) => {
  const language = readLanguage(code);
  const words = wordsFor(code);
  const [client, me, subject] = PEOPLE[code] ?? (PEOPLE.en as [string, string, string]);
  const fields = fieldsOf({
    recipients: [{ name: client, address: 'client@acme.example' }],
    me: { name: me, address: 'me@home.example' },
    subject: `Re: ${subject}`,
    date: SENT_AT,
    thread: [],
    due: '',
    language,
  });
  const texts = Object.entries(readTemplates(code)).flatMap(([id, { text, familiar, group }]) => [
    { id, text, group },
    ...(familiar ? [{ id: `${id}.familiar`, text: familiar, group }] : []),
  ]);
  const asInserted = (text: string) => withoutSecondHonorific(fill(text, fields, labelsOf(language)), language);
  const judged = (draft: string) => {
    const { applies, checks, hints } = judge({ lang: code, sent_at: SENT_AT, subject, thread: [], draft });
    return {
      applies,
      levels: Object.values(checks).map(({ level }) => level),
      hints: hints.map(({ kind, quote }) => `${kind}: ${quote}`),
    };
  };

  test.each(texts)('$id hurts nobody, with its slots open and filled', ({ id, text }) => {
    expect(words, `filled/${code}.json`).toHaveProperty([id]);
    expect(judged(asInserted(text)).hints).toEqual([]);
    expect(judged(filledWith(asInserted(text), words[id] as string[])).hints).toEqual([]);
  });

  test.each(texts.filter(({ group }) => group === 'repair'))('$id, filled in, does all four steps', ({ id, text }) => {
    const draft = filledWith(asInserted(text), words[id] as string[]);
    expect(judged(draft)).toEqual({ applies: true, levels: ['done', 'done', 'done', 'done'], hints: [] });
  });
});
