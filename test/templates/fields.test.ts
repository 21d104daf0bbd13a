import { expect, test } from 'vitest';
import { bareSubject, type FieldSource, fieldsOf } from '../../lib/templates/fields.ts';
import { readLanguage } from '../run/languages.ts';

const source: FieldSource = {
  recipients: [{ name: 'Dana Ruiz', address: 'dana@acme.example' }],
  me: { name: 'Iain Moncrieff', address: 'iain@home.example' },
  subject: 'Re: March report',
  date: '2026-03-10T23:30:00-08:00',
  thread: [],
  due: '',
  language: readLanguage('en'),
};
const client = (change: Partial<FieldSource>): string | undefined =>
  fieldsOf({ ...source, ...change })['client.firstName'];
const person = (name: string, address = '') => ({ name, address });

test('all fields of a plain compose window', () => {
  expect(fieldsOf(source)).toEqual({
    'client.firstName': 'Dana',
    'client.name': 'Dana Ruiz',
    'me.name': 'Iain Moncrieff',
    'me.firstName': 'Iain',
    subject: 'March report',
    date: 'Tuesday, March 10',
    'promise.due': '',
  });
});

test('what is not known is empty', () => {
  const nothing = {
    recipients: [],
    me: null,
    subject: '',
    date: '',
    thread: [],
    due: '',
    language: readLanguage('en'),
  };
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
  expect(client({ recipients: people.slice(0, 2), language: readLanguage('fr') })).toBe('Ruth et Colin');
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

test('those in Cc are not greeted, even where all in To are the sender’s own', () => {
  const dana = person('Dana Ruiz', 'dana@acme.example');
  const copied = { ...person('Tom Hall', 'tom@acme.example'), copied: true as const };
  expect(client({ recipients: [dana, copied] })).toBe('Dana');
  expect(client({ recipients: [person('Ann Lee', 'ann@home.example'), copied] })).toBe('Ann');
  expect(client({ recipients: [copied] })).toBe('');
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
  expect(fieldsOf({ ...source, language: readLanguage(lang) }).date).toBe(date);
});

test('the client’s whole name is the person’s, less what hangs on it', () => {
  const whole = (name: string, code = 'en') =>
    fieldsOf({ ...source, recipients: [person(name)], language: readLanguage(code) })['client.name'];
  expect(whole('Ruiz, Dana (Acme)')).toBe('Dana Ruiz');
  expect(whole('田中 美咲様', 'ja')).toBe('田中 美咲');
  expect(whole('dana@acme.example')).toBe('');
});

test('what was promised is due when the source says', () => {
  expect(fieldsOf({ ...source, due: 'Friday, March 13' })['promise.due']).toBe('Friday, March 13');
});

test.each([
  ['lv', 'Jānis Bērziņš', 'Jāni'],
  ['lv', 'Mārtiņš Kalniņš', 'Mārtiņ'],
  ['lv', 'EDGARS OZOLS', 'Edgar'],
  ['lv', 'Mikus Liepa', 'Miku'],
  ['lv', 'Anna Kalniņa', 'Anna'],
  ['lv', 'James Harris', 'James'],
  ['lv', 'Lars Holm', 'Lars'],
  ['en', 'Jānis Bērziņš', 'Jānis'],
  ['ja', '田中 美咲 様', '田中'],
  ['ja', '田中　美咲', '田中'],
  ['ja', '田中さん', '田中'],
  ['ja', '田中美咲', '田中美咲'],
  ['ja', 'Misaki Tanaka', 'Misaki Tanaka'],
  ['ja', '株式会社サンプル', '株式会社サンプル'],
  ['zh', '王总', '王总'],
  ['zh', '李老师', '李老师'],
  ['zh', '王小明', '王小明'],
])('in %s %j is spoken to as %j', (code, name, called) => {
  expect(client({ recipients: [person(name)], language: readLanguage(code) })).toBe(called);
});

test('two who are spoken to in Latvian are both in the form for it', () => {
  const recipients = [person('Jānis Bērziņš'), person('Anna Kalniņa')];
  expect(client({ recipients, language: readLanguage('lv') })).toBe('Jāni un Anna');
});
