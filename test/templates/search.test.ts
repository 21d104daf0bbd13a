import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../lib/templates/library.ts';
import { prepareSearch, search } from '../../lib/templates/search.ts';
import type { Listed } from '../../lib/templates/template.ts';
import { languageCodes, readTemplates } from '../run/languages.ts';

const template = (id: string, title: string, text: string): Listed => ({
  id,
  title,
  when: '',
  text,
  from: 'amends',
  group: 'repair',
  fits: {},
});
const listed = [
  template('bill', 'The invoice is wrong', 'We charged you twice. {{client.firstName}}'),
  template('late', 'It will be late', 'You should have had the invoice on Monday.'),
  template('état', 'État des travaux', 'Voici où nous en sommes.'),
  template('ja', '納品が遅れる', '納期に間に合いません。'),
  template('lv', 'Rēķinā ir kļūda', 'Atvainojamies.'),
];
const ids = (query: string): string[] => search(listed, query).map(({ id }) => id);

test('a title counts before a text that only says it', () => {
  expect(ids('invoice')).toEqual(['bill', 'late']);
});

test('words in any order, beginnings of words, and letters without their marks', () => {
  expect(ids('wrong invo')).toEqual(['bill']);
  expect(ids('etat')).toEqual(['état']);
  expect(ids('rekina')).toEqual(['lv']);
  expect(ids('遅れ')).toEqual(['ja']);
  expect(ids('納期')).toEqual(['ja']);
});

test('an empty search finds all, one for nothing nothing; the names of fields are no words', () => {
  expect(ids('  ')).toHaveLength(listed.length);
  expect(ids('zebra')).toEqual([]);
  expect(ids('firstname')).toEqual([]);
});

test.each(['[', '(((', '\\', '-', '"', '$&', '!', '*', '𝒳', ' '.repeat(1000), 'a'.repeat(5000)])(
  'a search for %j does no harm',
  (query) => expect(() => ids(query)).not.toThrow(),
);

describe.each(languageCodes())('of the templates in %s', (code) => {
  const library = libraryOf(code, readTemplates(code));
  test.each(library.map(({ title, id }) => [title, id]))('%s is found by its title', (title, id) => {
    expect(search(library, title)[0]?.id).toBe(id);
  });
});

test('templates that were made ready find the same', async () => {
  const fresh = listed.map((one) => ({ ...one }));
  await prepareSearch(fresh);
  expect(search(fresh, 'invoice').map(({ id }) => id)).toEqual(search(listed, 'invoice').map(({ id }) => id));
});
