// @vitest-environment jsdom
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readFile, toCsv, toJson, toMarkdown, toText } from '../../../lib/templates/exchange/index.ts';
import { TemplatesFileSchema } from '../../../lib/templates/exchange/schema.ts';
import type { TemplateWords } from '../../../lib/templates/own.ts';
import { textOf } from '../../../lib/templates/rich/lines.ts';
import { lines } from '../rich/arbitrary.ts';

const read = (name: string, text: string | Uint8Array) =>
  readFile({ name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
const texts = async (name: string, text: string) =>
  (await read(name, text)).templates.map((one) => [one.title, textOf(one.lines)]);

const word = fc.constantFrom('Invoice wrong', '件名', '=SUM(A1)', '-5 %', 'a: b', '', '"quoted"', "'s Hertogenbosch");
const template = fc.record<TemplateWords>({
  title: fc.constantFrom('Invoice wrong', '件名: a', '=SUM(A1)', '-5 %', "'s Hertogenbosch"),
  when: word,
  group: word,
  lang: fc.constantFrom('', 'en', 'ja'),
  lines: lines.filter((some) => textOf(some).trim().length > 0),
});
const some = fc.array(template, { minLength: 1, maxLength: 4 });

describe('what is exported comes back whole', () => {
  test.each([
    ['json', toJson],
    ['csv', toCsv],
    ['md', toMarkdown],
  ])('as .%s', async (ending, write) => {
    await fc.assert(
      fc.asyncProperty(some, async (templates) => {
        const back = await read(`templates.${ending}`, write(templates));
        expect(back).toEqual({ format: expect.any(String), templates, left: 0 });
      }),
      { numRuns: 150 },
    );
  });

  test('as JSON it is what the published schema says', () => {
    fc.assert(fc.property(some, (templates) => v.is(TemplatesFileSchema, JSON.parse(toJson(templates)))));
  });

  test('a single text file keeps title and words', async () => {
    const words = {
      title: 'Invoice wrong',
      when: '',
      group: '',
      lang: '',
      lines: [{ runs: [{ text: 'Dear Dana,' }] }, { runs: [] }, { runs: [{ text: 'Bye' }] }],
    };
    expect(await texts('x.txt', toText(words))).toEqual([['Invoice wrong', 'Dear Dana,\n\nBye']]);
  });
});

test('a spreadsheet finds nothing in our table to run', () => {
  const evil = { title: '=cmd|x', when: '+1', group: '@SUM', lang: '', lines: [{ runs: [{ text: '-2+3' }] }] };
  const [, row = ''] = toCsv([evil]).trim().split('\r\n');
  for (const cell of row.split(',').filter(Boolean)) expect(cell).toMatch(/^"?'/);
});

describe('files of people', () => {
  test('a text file is called by its first line, or where that greets by its name', async () => {
    expect(await texts('late_delivery.txt', 'Dear {{client.firstName}},\n\nWe are late.')).toEqual([
      ['late delivery', 'Dear {{client.firstName}},\n\nWe are late.'],
    ]);
  });

  test('Markdown keeps what a mail carries, fields and slots as they are', async () => {
    const { templates } = await read(
      'late.md',
      '# Late\n\nDear {{client.firstName}},\nwe will **call** you on [day].\n\n- one\n- [two](https://a.example)\n\n![x](https://b.example/p.png)',
    );
    expect(templates[0]?.title).toBe('Late');
    expect(templates[0]?.lines).toEqual([
      { runs: [{ text: 'Dear {{client.firstName}},' }] },
      { runs: [{ text: 'we will ' }, { text: 'call', bold: true }, { text: ' you on [day].' }] },
      { runs: [{ text: 'one' }], list: 'bullet' },
      { runs: [{ text: 'two', href: 'https://a.example' }], list: 'bullet' },
    ]);
  });

  test.each([
    ['titre;texte\nRetard;"Bonjour,\n\nNous sommes en retard."', 'Retard', 'Bonjour,\n\nNous sommes en retard.'],
    ['件名,本文\n遅延,お待たせしております。', '遅延', 'お待たせしております。'],
    ['Nosaukums\tTeksts\nKavēšanās\tMēs kavējamies.', 'Kavēšanās', 'Mēs kavējamies.'],
    ['\uFEFF标题,正文\n延误,我们延误了。', '延误', '我们延误了。'],
  ])('a table in their language: %j', async (table, title, text) => {
    expect(await texts('t.csv', table)).toEqual([[title, text]]);
  });

  test('UTF-16 with its mark is read', async () => {
    const text = 'title,text\nLate,Mēs kavējamies.';
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect((await read('t.csv', bytes)).templates[0]?.title).toBe('Late');
  });

  test('a mail is a template with its subject as title, and a mailbox is many', async () => {
    const mail =
      'Subject: =?UTF-8?Q?Rapport_d=C3=A9lai?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<div>Bonjour <b>Claire</b>,</div><script>alert(1)</script>';
    const { templates } = await read('a.eml', mail);
    expect(templates).toMatchObject([
      {
        title: 'Rapport délai',
        lines: [{ runs: [{ text: 'Bonjour ' }, { text: 'Claire', bold: true }, { text: ',' }] }],
      },
    ]);
    const box = `From a@b Thu Jan 1\n${mail.replaceAll('\r\n', '\n')}\n\nFrom a@b Thu Jan 1\nSubject: Two\n\nHello.\n>From here on.\n`;
    expect(await texts('a.mbox', box)).toEqual([
      ['Rapport délai', 'Bonjour Claire,'],
      ['Two', 'Hello.\nFrom here on.'],
    ]);
  });

  test('Briskine’s list: its fields are ours, other names are slots', async () => {
    const list = [
      {
        title: 'Say hello',
        shortcut: 'h',
        subject: '',
        tags: 'en, greetings',
        body: '<div>Hello {{to.first_name}},</div><div><br></div><div>{{#if x}}Your {{order_number}}.{{/if}}</div><div>{{from.name}}</div>',
      },
    ];
    const { templates } = await read('briskine.json', JSON.stringify(list));
    expect(templates).toMatchObject([{ title: 'Say hello', group: 'en' }]);
    expect(textOf(templates[0]?.lines ?? [])).toBe('Hello {{client.firstName}},\n\nYour [order number].\n{{me.name}}');
  });

  test('Text Blaze’s folders: its commands are slots, choices and the date', async () => {
    const file = {
      version: 9,
      folders: [
        {
          name: 'Support',
          snippets: [
            {
              name: 'Refund',
              shortcut: '/ref',
              type: 'text',
              text: 'Hi {formtext: name=client},{cursor}\n{formmenu: refund; redo; discount; name=what} by {formdate: YYYY; name=day}. {time: YYYY-MM-DD}',
            },
            {
              name: 'Rich',
              shortcut: '/r',
              type: 'html',
              delta: {
                ops: [
                  { insert: 'So ' },
                  { insert: 'sorry', attributes: { bold: true } },
                  { insert: '\n' },
                  { insert: 'one' },
                  { insert: '\n', attributes: { list: 'bullet' } },
                ],
              },
            },
          ],
        },
      ],
    };
    const { templates } = await read('blaze.json', JSON.stringify(file));
    expect(templates.map(({ group }) => group)).toEqual(['Support', 'Support']);
    expect(textOf(templates[0]?.lines ?? [])).toBe('Hi [client],\n[refund|redo|discount] by [day]. {{date}}');
    expect(templates[1]?.lines).toEqual([
      { runs: [{ text: 'So ' }, { text: 'sorry', bold: true }] },
      { runs: [{ text: 'one' }], list: 'bullet' },
    ]);
  });
});
