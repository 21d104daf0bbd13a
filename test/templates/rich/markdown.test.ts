// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { isFormatted, textOf } from '../../../lib/templates/rich/lines.ts';
import { linesFromMarkdown } from '../../../lib/templates/rich/markdown.ts';

test.each([
  'We will call on [day](Tuesday)',
  '[what happened](see below)',
  '[what happened]: we were late',
  '[what happened]: late',
  '[a|b][c]',
  '[a|b] and [c|d]',
  'Hi {{client.firstName}}, {{client.first_name}}',
  '[day]\n(Monday)',
])('slots and fields are words in Markdown: %j', (text) => {
  const lines = linesFromMarkdown(text);
  expect(textOf(lines)).toBe(text);
  expect(isFormatted(lines)).toBe(false);
});

test.each([
  ['[here](https://a.example)', 'https://a.example'],
  ['[here](<mailto:a@b.example>)', 'mailto:a@b.example'],
  ['[here][1]\n\n[1]: https://a.example', 'https://a.example'],
])('a link that a mail carries is a link: %j', (text, href) => {
  expect(linesFromMarkdown(text)).toEqual([{ runs: [{ text: 'here', href }] }]);
});

test('a link elsewhere is no link', () => {
  const lines = linesFromMarkdown('[here](javascript:alert(1)) <a href="javascript:x()">there</a>');
  expect(lines.flatMap(({ runs }) => runs.map((run) => run.href))).toEqual([undefined]);
});
