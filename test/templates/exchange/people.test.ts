// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readFile, toMarkdown } from '../../../lib/templates/exchange/index.ts';
import { linesOf, textOf } from '../../../lib/templates/rich/lines.ts';

const read = (name: string, text: string) => readFile({ name, bytes: new TextEncoder().encode(text) });
const texts = async (name: string, text: string) =>
  (await read(name, text)).templates.map((one) => [one.title, textOf(one.lines)]);

test.each([
  ['[greeting], we are late.', 'a slot'],
  ['{{client.firstName}}, we are late.', 'a field'],
])('a text that begins with %2$s is a text', async (text) => {
  expect(await texts('late.txt', text)).toEqual([['late', text]]);
});

test('a text of the greatest length is taken whole', async () => {
  const { templates, left } = await read('a.txt', `Long\n\n${'x'.repeat(20_000)}`);
  expect(left).toBe(0);
  expect(textOf(templates[0]?.lines ?? [])).toHaveLength(20_000);
});

test('a title is not cut within a sign', async () => {
  const { templates } = await read('a.json', JSON.stringify([{ title: `${'x'.repeat(119)}😀`, text: 'y' }]));
  expect(templates[0]?.title).toBe('x'.repeat(119));
});

test('several headings are several templates', async () => {
  expect(await texts('all.md', '# Late\n\nWe are late.\n\n## Small\n\n# Wrong\n\nIt was wrong.\n')).toEqual([
    ['Late', 'We are late.\n\nSmall'],
    ['Wrong', 'It was wrong.'],
  ]);
});

test('front matter by hand is read', async () => {
  const file =
    '---\ntitle: \'Late: a word\'\nlang: fr\ncolour: red\n---\nBonjour.\n\n<!-- template -->\n\n---\ntitle: "Two \\"x\\""\n---\nHi.';
  const { templates } = await read('a.md', file);
  expect(templates.map(({ title, lang }) => [title, lang])).toEqual([
    ['Late: a word', 'fr'],
    ['Two "x"', ''],
  ]);
});

test('words that part templates in a file part none within one', async () => {
  const lines = linesOf('<!-- template -->\nDear Dana,\n---\n# Late\n<!-- template -->');
  const one = { title: '"<!-- template -->', when: '---', group: '# x', lang: '', lines };
  expect((await read('a.md', toMarkdown([one, one]))).templates).toEqual([one, one]);
});
