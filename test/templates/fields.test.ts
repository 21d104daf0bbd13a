import { expect, test } from 'vitest';
import { bareSubject, type FieldSource, fieldsOf } from '../../lib/templates/fields.ts';

const source: FieldSource = {
  recipients: [{ name: 'Dana Ruiz', address: 'dana@acme.example' }],
  me: { name: 'Iain Moncrieff', address: 'iain@home.example' },
  subject: 'Re: March report',
  date: '2026-03-10T23:30:00-08:00',
  thread: [],
  lang: 'en',
};
const client = (change: Partial<FieldSource>): string | undefined =>
  fieldsOf({ ...source, ...change })['client.firstName'];
const person = (name: string, address = '') => ({ name, address });

test('all fields of a plain compose window', () => {
  expect(fieldsOf(source)).toEqual({
    'client.firstName': 'Dana',
    'me.name': 'Iain Moncrieff',
    'me.firstName': 'Iain',
    subject: 'March report',
    date: 'Tuesday, March 10',
  });
});

test('what is not known is empty', () => {
  const nothing = { recipients: [], me: null, subject: '', date: '', thread: [], lang: 'en' };
  expect(new Set(Object.values(fieldsOf(nothing)))).toEqual(new Set(['']));
  expect(fieldsOf({ ...source, me: person('', 'iain@home.example') })['me.name']).toBe('');
  expect(fieldsOf({ ...source, me: person('iain@home.example') })['me.name']).toBe('');
});

test('two or three recipients are all called by name, more are not', () => {
  const people = ['Ruth Abbey', 'Colin Abbey', 'Dana Ruiz', 'Tom Hall'].map((name) => person(name));
  expect(client({ recipients: people.slice(0, 2) })).toBe('Ruth and Colin');
  expect(client({ recipients: people.slice(0, 3) })).toBe('Ruth, Colin and Dana');
  expect(client({ recipients: people })).toBe('');
  expect(client({ recipients: [person('Ruth & Colin Abbey')] })).toBe('Ruth and Colin');
  expect(client({ recipients: people.slice(0, 2), lang: 'fr' })).toBe('Ruth et Colin');
});

test('the sender and the sender’s colleagues are not greeted, unless nobody else is there', () => {
  const dana = person('Dana Ruiz', 'dana@acme.example');
  const me = person('Iain Moncrieff', 'iain@home.example');
  const colleague = person('Tom Hall', 'tom@home.example');
  expect(client({ recipients: [dana, me, colleague] })).toBe('Dana');
  expect(client({ recipients: [colleague] })).toBe('Tom');
  const anybody = { me: person('Iain', 'iain@gmail.com'), recipients: [person('Dana', 'd@gmail.com'), dana] };
  expect(client(anybody)).toBe('Dana');
});

test('an address without a name is the writer of the thread; of several, nobody is', () => {
  const thread = [{ from: 'client' as const, name: 'Dana Ruiz', at: '', text: '' }];
  const address = person('', 'dana@acme.example');
  expect(client({ recipients: [address] })).toBe('');
  expect(client({ recipients: [address], thread })).toBe('Dana');
  expect(client({ recipients: [], thread })).toBe('Dana');
  expect(client({ recipients: [address, person('', 'tom@acme.example')], thread })).toBe('');
});

test.each([
  ['Re: March report', 'March report'],
  ['RE: RE: Fwd: March report', 'March report'],
  ['Re[2]: March report', 'March report'],
  ['RE : TR : Rapport de mars', 'Rapport de mars'],
  ['SV: VS: Rapport', 'Rapport'],
  ['Atb: Pārs: Atskaite', 'Atskaite'],
  ['回复：转发：三月报告', '三月报告'],
  ['返信: 転送: 三月の報告', '三月の報告'],
  ['[EXTERNAL] Re: March report', 'March report'],
  ['Reminder: pay', 'Reminder: pay'],
  ['Re-order', 'Re-order'],
  ['re our conversation', 're our conversation'],
])('the subject %j without its prefixes', (subject, bare) => {
  expect(bareSubject(subject)).toBe(bare);
});

test.each([
  ['fr', 'mardi 10 mars'],
  ['nb', 'tirsdag 10. mars'],
  ['ja', '3月10日火曜日'],
])('the date as %s writes it', (lang, date) => {
  expect(fieldsOf({ ...source, lang }).date).toBe(date);
});
