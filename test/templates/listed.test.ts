import { expect, test } from 'vitest';
import { listed } from '../../lib/templates/library.ts';
import type { Line } from '../../lib/templates/rich/lines.ts';

const words = (title: string, group = '', lang = '', lines: Line[] = [{ runs: [{ text: 'Hello.' }] }]) => ({
  id: title,
  title,
  when: '',
  group,
  lang,
  lines,
});

test('templates for a language, and those for none, by group and title; then those for others', () => {
  const all = [words('b', 'x'), words('c'), words('a', 'x', 'en'), words('fr', '', 'fr'), words('d', 'w')];
  expect(listed('en', 'own', all).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b', 'fr']);
  expect(listed('fr', 'own', all).map(({ id }) => id)).toEqual(['c', 'fr', 'd', 'b', 'a']);
});

test('lines go along only where something is formatted', () => {
  const bold: Line[] = [{ runs: [{ text: 'Hello', bold: true }] }, { runs: [{ text: 'one' }], list: 'bullet' }];
  const [plain, rich] = listed('en', 'shared', [words('a'), words('b', '', '', bold)]);
  expect(plain).toMatchObject({ text: 'Hello.', from: 'shared', fits: {} });
  expect(plain).not.toHaveProperty('lines');
  expect(rich).toMatchObject({ text: 'Hello\n- one', lines: bold });
});
