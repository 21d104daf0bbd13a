import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, openFields } from '../../lib/templates/fill.ts';

const LABELS = { 'client.firstName': "client's first name", topic: 'what it is about' };

test('fields are filled, and what is not known becomes a slot', () => {
  expect(fill('Dear {{client.firstName}},', { 'client.firstName': 'Dana' }, LABELS)).toBe('Dear Dana,');
  expect(fill('Dear {{client.firstName}},', { 'client.firstName': ' ' }, LABELS)).toBe("Dear [client's first name],");
  expect(fill('{{ topic }} and {{me.phoneNumber}}', {}, LABELS)).toBe('[what it is about] and [me phone number]');
  expect(fill('{{}} {{constructor}} {{toString}}', {}, {})).toBe('[…] [constructor] [to string]');
});

test('a value that begins a sentence gets its capital', () => {
  const fields = { topic: 'the report' };
  expect(fill('{{topic}} is late. {{topic}} is {{topic}}', fields, {})).toBe(
    'The report is late. The report is the report',
  );
  expect(fill('Hi,\n\n{{topic}}', fields, {})).toBe('Hi,\n\nThe report');
});

test('braces and dollars in a value mean nothing', () => {
  expect(fill('{{subject}}!', { subject: '{{me.name}} $& $1' }, LABELS)).toBe('{{me.name}} $& $1!');
});

test('no field is left and nothing is undefined, whatever is known', () => {
  const value = fc.option(fc.stringMatching(/^[\w ]*$/), { nil: undefined });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b.c'), value), (fields) => {
      const filled = fill('x {{a}} y {{b.c}} z {{d}}', fields as Record<string, string>, {});
      expect(filled).not.toMatch(/undefined|null|[{}]/);
    }),
  );
});

test('the fields that stay open are named', () => {
  expect(openFields('{{a}} {{b}} [slot]', { a: 'x', b: ' ' })).toEqual(['b']);
});
