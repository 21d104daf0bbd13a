// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPORT_REASONS, ImportError, readFile } from '../../../lib/templates/exchange/index.ts';
import { htmlOf } from '../../../lib/templates/rich/html.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array) =>
  readFile({ name, bytes: typeof content === 'string' ? bytesOf(content) : content });
const reason = (name: string, content: string | Uint8Array) =>
  read(name, content).then(
    () => 'read',
    (error) => (error instanceof ImportError ? error.reason : `threw ${error}`),
  );

const deep = (times: number) => `${'<div>'.repeat(times)}x${'</div>'.repeat(times)}`;

describe('a file that gives nothing says why', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['50 MB', 'a.json', new Uint8Array(50_000_000), 'too-big'],
    ['broken UTF-8', 'a.txt', new Uint8Array([72, 105, 0xff, 0xc3, 0x28]), 'not-text'],
    ['zeros', 'a.csv', 'a\u0000b', 'not-text'],
    ['nothing', 'a.md', ' \n\n ', 'empty'],
    ['a picture called text', 'a.txt', new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10]), 'not-understood'],
    ['an archive', 'a.json', 'PK\u0003\u0004rest', 'not-understood'],
    ['an unknown ending', 'a.docx', 'words', 'not-understood'],
    ['half a JSON', 'a.json', '{"amends": "templates", "templates": [', 'not-understood'],
    ['JSON nested without end', 'a.json', '['.repeat(100_000), 'not-understood'],
    ['JSON of something else', 'a.json', '{"name": "amends", "version": "1"}', 'not-understood'],
    ['a number', 'a.json', '42', 'not-understood'],
    ['null', 'a.json', 'null', 'not-understood'],
    ['a table without texts', 'a.csv', 'id,price\n1,2', 'not-understood'],
    ['more entries than are taken', 'a.json', `[${'{"text":"x"},'.repeat(10_000)}{"text":"x"}]`, 'too-many'],
    ['a million entries', 'a.csv', `text\n${'x\n'.repeat(1_000_000)}`, 'too-many'],
    [
      'entries that are none',
      'a.json',
      '{"amends":"templates","version":1,"templates":[1,null,"x",{},[]]}',
      'no-templates',
    ],
    ['an empty list', 'a.json', '[]', 'no-templates'],
  ])('%s', async (_, name, content, expected) => {
    expect(IMPORT_REASONS).toContain(expected);
    expect(await reason(name, content)).toBe(expected);
  });
});

describe('nothing hostile comes through', () => {
  const EVIL =
    '<p onclick="x()">Hi <img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">here</a><svg/onload=alert(4)><iframe srcdoc="<script>alert(5)</script>"></iframe><style>*{}</style><math><mi xlink:href="data:x"></mi></math></p>';

  test.each([
    ['a.html', EVIL],
    ['a.md', EVIL],
    ['a.csv', `title,html\nx,"${EVIL.replaceAll('"', '""')}"`],
    ['a.json', JSON.stringify([{ title: 'x', body: EVIL }])],
    ['a.eml', `Subject: x\nContent-Type: text/html\n\n${EVIL}`],
  ])('in %s', async (name, content) => {
    const { templates } = await read(name, content);
    const html = templates.map(({ lines }) => htmlOf(lines)).join('');
    expect(html).toContain('Hi');
    expect(html).not.toMatch(/<(?!\/?(?:div|br|b|i|u|a|ul|ol|li)\b)|javascript:|onerror=|onclick=|alert\([25]\)/i);
  });

  test('addresses that no mail carries leave their words', async () => {
    const lines = [
      {
        runs: [
          { text: 'here', href: 'javascript:alert(1)' },
          { text: ' there', href: 'https://a.example' },
        ],
      },
    ];
    const { templates } = await read(
      'a.json',
      JSON.stringify({ amends: 'templates', version: 1, templates: [{ title: 'x', text: '', lines }] }),
    );
    expect(templates[0]?.lines).toEqual([{ runs: [{ text: 'here' }, { text: ' there', href: 'https://a.example' }] }]);
  });

  test('keys of the prototype are keys like any other', async () => {
    const text =
      '{"amends":"templates","version":1,"templates":[{"title":"x","text":"y","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}';
    const { templates } = await read('a.json', text);
    expect(templates).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(templates[0] ?? {}).sort()).toEqual(['group', 'lang', 'lines', 'title', 'when']);
  });

  test('controls and turned directions are taken out', async () => {
    const { templates } = await read('a.json', JSON.stringify([{ title: 'pay\u202Eyap', text: 'a\u0007b\u2066c' }]));
    expect(templates).toMatchObject([{ title: 'payyap', lines: [{ runs: [{ text: 'abc' }] }] }]);
  });

  test('an entry that is too long is left out, and the others are taken', async () => {
    const list = [
      { title: 'long', text: 'x'.repeat(20_001) },
      { title: 'good', text: 'Hello.' },
    ];
    expect(await read('a.json', JSON.stringify(list))).toMatchObject({ left: 1, templates: [{ title: 'good' }] });
  });

  test.each([
    ['a quote that never closes', 'a.csv', 'title,text\n"x,y\nz'],
    ['HTML nested deep', 'a.html', deep(3000)],
    ['brackets', 'a.md', '['.repeat(20_000)],
    ['stars', 'a.md', '*a '.repeat(20_000)],
    ['quotation', 'a.md', '> '.repeat(5_000)],
    ['braces', 'a.json', JSON.stringify([{ title: 'x', text: '{{'.repeat(9_000) }])],
    ['a mail of headers', 'a.eml', 'a: b\n'.repeat(50_000)],
  ])(
    '%s ends in time with a result or a reason',
    async (_, name, content) => {
      expect([...IMPORT_REASONS, 'read']).toContain(await reason(name, content));
    },
    20_000,
  );

  test('whatever a file holds, it is read or a reason is given', async () => {
    const name = fc.constantFrom('a.json', 'a.csv', 'a.md', 'a.txt', 'a.eml', 'a.html', 'a');
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\n',
      '<b>',
      '</b>',
      '<a href=x>',
      '---',
      '#',
      '|',
      'title',
      'text',
      'null',
      'x',
      '\u0000',
      '`',
    );
    const content = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((some) => some.join('')),
      fc.uint8Array({ maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(name, content, async (file, held) => {
        expect([...IMPORT_REASONS, 'read']).toContain(await reason(file, held));
      }),
      { numRuns: 400 },
    );
  });
});
