import { expect, test } from 'vitest';
import type { Line } from '../../../lib/templates/rich/lines.ts';
import { mapLines, readTextOf, sliceLines } from '../../../lib/templates/rich/slice.ts';

const LINES: Line[] = [
  { runs: [{ text: 'Dear ' }, { text: 'Dana', bold: true }, { text: ',' }] },
  { runs: [] },
  { runs: [{ text: 'one' }], list: 'bullet' },
];

test('a part of lines is that part of their text', () => {
  const text = readTextOf(LINES);
  for (let start = 0; start <= text.length; start += 1)
    for (let end = start; end <= text.length; end += 1)
      expect(readTextOf(sliceLines(LINES, start, end)).replace(/\n/g, '')).toBe(
        text.slice(start, end).replace(/\n/g, ''),
      );
  expect(sliceLines(LINES, 5, 10)).toEqual([{ runs: [{ text: 'Dana', bold: true }, { text: ',' }] }]);
});

test('a field that formatting cuts in two is changed as one', () => {
  const cut: Line[] = [
    {
      runs: [
        { text: 'Dear {{client.' },
        { text: 'first', bold: true },
        { text: 'Name}}, of {{' },
        { text: 'subject}}', italic: true },
      ],
    },
  ];
  const filled = mapLines(cut, (text) =>
    text.replace('{{client.firstName}}', 'Dana').replace('{{subject}}', 'the report'),
  );
  expect(readTextOf(filled)).toBe('Dear Dana, of the report');
});
