// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readFile, toCsv } from '../../../lib/templates/exchange/index.ts';
import { linesOf, textOf } from '../../../lib/templates/rich/lines.ts';

const texts = async (table: string, name = 't.csv') =>
  (await readFile({ name, bytes: new TextEncoder().encode(table) })).templates.map(({ lines }) => textOf(lines));

test.each([
  [
    'one column keeps its commas',
    'text\nHello, world; and all\nDear [a|b], hi',
    ['Hello, world; and all', 'Dear [a|b], hi'],
  ],
  ['commas within a table of semicolons', 'title;text\na;x, y, z\nb;u, v', ['x, y, z', 'u, v']],
  ['choices are no columns', 'title;text\na;[x|y|z] or [u|v]\nb;[x|y]', ['[x|y|z] or [u|v]', '[x|y]']],
  ['the delimiter said above', 'sep=;\ntitle;text\na;b, c', ['b, c']],
  ['tabs', 'title\ttext\na\tb, c', ['b, c']],
  ['a quote that never closes', 'title,text\nx,"y\nz', ['y\nz']],
  ['Norwegian', 'Tittel;Tekst\nSen;Vi er sene.', ['Vi er sene.']],
])('%s', async (_, table, expected) => {
  expect(await texts(table)).toEqual(expected);
});

test('rows without a text are counted', async () => {
  const bytes = new TextEncoder().encode('title,text\na,b\nc,\n');
  expect(await readFile({ name: 't.csv', bytes })).toMatchObject({ left: 1, templates: [{ title: 'a' }] });
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '＝1+1', '＋1', '－1', '＠x', "'quoted"])(
  'a cell that a spreadsheet might run is words: %j',
  async (cell) => {
    const one = { title: 'x', when: '', group: '', lang: '', lines: linesOf(cell) };
    const table = toCsv([one]);
    expect(table.split('\r\n')[1]).toMatch(/^x,,,,"?'/);
    expect(await texts(table)).toEqual([cell]);
  },
);
