import { expect, test } from 'vitest';
import { templateWords } from '../../lib/templates/from-draft.ts';
import { readLanguage } from '../run/languages.ts';

const FIELDS = {
  'client.firstName': 'Dana',
  'client.name': 'Dana Ruiz',
  'me.name': 'Iain Moncrieff',
  'me.firstName': 'Iain',
  subject: 'March report',
};
const from = (text: string, code = 'en', fields: Record<string, string> = FIELDS) =>
  templateWords(text, fields, readLanguage(code));

test('names become fields, the longest first and as whole words', () => {
  expect(from('Dear Dana,\n\nDana Ruiz and Danaher met.\n\nIain Moncrieff\nIain')).toBe(
    'Dear {{client.firstName}},\n\n{{client.name}} and Danaher met.\n\n{{me.name}}\n{{me.firstName}}',
  );
});

test('whom else the mail is to is a blank too, by any part of the name', () => {
  const people = ['Dana Ruiz', 'Jonas Lind'];
  expect(templateWords('Dear Dana, dear Mr Lind, Jonas Lind and Jonas,', FIELDS, readLanguage('en'), people)).toBe(
    "Dear {{client.firstName}}, dear Mr [client's name], {{client.name}} and [client's name],",
  );
});

test('names of one sign, and names that nobody knows, change nothing', () => {
  expect(from('A plan for B.', 'en', { 'client.firstName': 'A', 'me.name': '' })).toBe('A plan for B.');
});

test.each([
  ['en', 'You have it by Thursday at noon.', 'You have it by [day] at [time].'],
  ['en', 'I will call you on Friday, 13 March.', 'I will call you on [day].'],
  ['en', 'From now on I write every Monday.', 'From now on I write every Monday.'],
  [
    'en',
    'You have it by [day and time], {{client.firstName}}.',
    'You have it by [day and time], {{client.firstName}}.',
  ],
  ['fr', 'Vous l’aurez d’ici jeudi midi.', 'Vous l’aurez d’ici [jour] [heure].'],
  ['fr', 'Je vous appelle vendredi 13 mars à 15 h.', 'Je vous appelle [jour] à [heure].'],
  ['ja', '3月13日（金）の15時までにお送りします。', '[日付]の[時刻]までにお送りします。'],
  ['lv', 'Nosūtīšu līdz ceturtdienai. Zvanīšu piektdien.', 'Nosūtīšu līdz [diena]. Zvanīšu [dienā].'],
  ['lv', 'Nosūtīšu līdz ceturtdienai, 12. martam, plkst. 12.00.', 'Nosūtīšu līdz [diena un laiks].'],
  ['nb', 'Du får den innen torsdag kl. 12.', 'Du får den innen [dag] kl. [klokkeslett].'],
  ['nb', 'Jeg ringer fredag 13. mars.', 'Jeg ringer [dag].'],
  ['zh', '3月13日下午3点前发给您。', '[日期][时间]前发给您。'],
])('in %s, days and times of "%s" become slots', (code, text, expected) => {
  expect(from(text, code)).toBe(expected);
});

test('in a language without spaces a name stands anywhere', () => {
  expect(from('田中様\n\n佐藤です。', 'ja', { 'client.firstName': '田中', 'me.firstName': '佐藤' })).toBe(
    '{{client.firstName}}様\n\n{{me.firstName}}です。',
  );
});
