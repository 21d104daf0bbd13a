// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readFile } from '../../../lib/templates/exchange/index.ts';
import { fromHandlebars, fromTextBlaze } from '../../../lib/templates/exchange/variables.ts';
import { textOf } from '../../../lib/templates/rich/lines.ts';

const read = (name: string, text: string) => readFile({ name, bytes: new TextEncoder().encode(text) });

test('Briskine’s table: its HTML is formatting, its fields are ours, its first tag is the group', async () => {
  const table = [
    'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text',
    'a1,Late,lt,We are late,,,,"delay, en","<div>Hello {{to.first_name}},</div><div><b>sorry</b></div>","Hello"',
    'a2,,hi,Only a subject,,,,,<div>Hi</div>,Hi',
  ].join('\n');
  const { templates, left } = await read('briskine.csv', table);
  expect(left).toBe(0);
  expect(templates).toMatchObject([
    {
      title: 'Late',
      group: 'delay',
      lines: [{ runs: [{ text: 'Hello {{client.firstName}},' }] }, { runs: [{ text: 'sorry', bold: true }] }],
    },
    { title: 'Only a subject', group: '' },
  ]);
});

test('a folder of Text Blaze by itself names the group', async () => {
  const folder = { name: 'Support', snippets: [{ name: 'Hi', shortcut: '/h', type: 'text', text: 'Hi.' }] };
  expect((await read('a.json', JSON.stringify(folder))).templates).toMatchObject([{ title: 'Hi', group: 'Support' }]);
});

test('a table of Text Blaze is read too', async () => {
  const { templates } = await read('a.csv', 'name,shortcut,snippet\nHi,/h,"Hi {formtext: name=name}, it is {time}."');
  expect(textOf(templates[0]?.lines ?? [])).toBe('Hi [name], it is {{date}}.');
});

test.each([
  ['{{to.first_name}}', '{{client.firstName}}'],
  ['{{to.0.first_name}}', '{{client.firstName}}'],
  ['{{ from.first_name }}', '{{me.firstName}}'],
  ['{{{from.name}}}', '{{me.name}}'],
  ['{{moment format="DD MMMM"}}', '{{date}}'],
  ['{{client.firstName}}', '{{client.firstName}}'],
  ['{{choice "Hello, Hi, Hey"}} Dana', '[Hello|Hi|Hey] Dana'],
  ['{{#if late}}late{{else}}early{{/if}}', 'lateearly'],
  ['{{order_number}}', '[order number]'],
  ['{{', '{{'],
])('Handlebars: %s is %s', (written, ours) => {
  expect(fromHandlebars(written)).toBe(ours);
});

test.each([
  ['{formtext: name=order; default=12}', '[order]'],
  ['{formtext: default=your order}', '[your order]'],
  ['{formmenu: default=refund; redo; name=what}', '[refund|redo]'],
  ['{formparagraph: name=what happened}', '[what happened]'],
  ['{time: YYYY-MM-DD}', '{{date}}'],
  ['{cursor}{key: tab}done', 'done'],
  ['{weather: city}', '[weather]'],
  ['{= a + b}', ''],
  ['{{client.firstName}}', '{{client.firstName}}'],
  ['{not closed', '{not closed'],
])('Text Blaze: %s is %s', (written, ours) => {
  expect(fromTextBlaze(written)).toBe(ours);
});
