import { expect, test } from 'vitest';
import { libraryOf } from '../../lib/templates/library.ts';
import { proposed } from '../../lib/templates/proposed.ts';
import type { Group, Listed } from '../../lib/templates/template.ts';
import { judgement } from '../judgement.ts';
import { readTemplates } from '../run/languages.ts';

const template = (id: string, fits: Listed['fits'], group: Group = 'repair'): Listed => ({
  id,
  title: id,
  when: 'now',
  from: 'amends',
  group,
  fits,
  text: 'Dear {{client.firstName}},',
});
const listed = [
  template('other', {}),
  template('angry', { moods: ['angry'] }),
  template('hands', { client_types: ['hands_on'] }),
  template('late', { situations: ['delay'], moods: ['angry'] }),
  template('news', { situations: ['delay'], moods: ['angry'] }, 'update'),
];
const ids = (...about: Parameters<typeof judgement>): string[] =>
  proposed(listed, judgement(...about)).map(({ id }) => id);

test('the situation says more than the client, the client more than the mood; never more than three', () => {
  expect(ids({}, { mood: 'angry', client_type: 'hands_on' })).toEqual(['late', 'news', 'hands']);
  expect(ids({}, { situation: 'outage', mood: 'angry', client_type: 'hands_on' })).toEqual(['hands', 'angry', 'late']);
});

test('a draft that lacks a repair is offered one before news', () => {
  expect(ids({}, { situation: 'delay', mood: 'angry' })[0]).toBe('late');
});

test('what fits nothing is not proposed', () => {
  expect(ids({}, { situation: 'outage', mood: null, client_type: null })).toEqual([]);
});

test.each(['mistake', 'delay', 'outage', 'billing', 'quality', 'miscommunication', 'progress'] as const)(
  'a letter about %s is offered an English template that fits',
  (situation) => {
    const [best] = proposed(libraryOf('en', readTemplates('en')), judgement({}, { situation }));
    expect(best?.fits.situations).toContain(situation);
  },
);
