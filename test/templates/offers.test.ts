import { expect, test } from 'vitest';
import type { LanguageData } from '../../lib/judge/language.ts';
import { offers, type Template } from '../../lib/templates/offers.ts';
import { judgement } from '../judgement.ts';
import { readLanguage } from '../run/languages.ts';

const en = readLanguage('en');
const template = (title: string, fits: Template['fits']): Template => ({
  title,
  when: 'now',
  group: 'repair',
  fits,
  text: 'Dear {{client.firstName}},',
});
const language: LanguageData = {
  ...en,
  templates: {
    late: template('Late', { situations: ['delay'], moods: ['angry'] }),
    other: template('Other', {}),
    angry: template('Angry', { moods: ['angry'] }),
    hands: template('Hands', { client_types: ['hands_on'] }),
  },
};
const ids = (found: { id: string }[]): string[] => found.map(({ id }) => id);

test('those that fit come first, the situation before the client before the mood, the rest by title', () => {
  const found = offers(language, judgement({}, { mood: 'angry', client_type: 'hands_on' }), {});
  expect(ids(found)).toEqual(['late', 'hands', 'angry', 'other']);
  expect(found.map(({ fits }) => fits)).toEqual([true, true, true, false]);
  expect(ids(offers(language, judgement({}, { situation: 'outage' }), {}))).toEqual([
    'angry',
    'hands',
    'late',
    'other',
  ]);
});

test('an offer is filled, and says what stays open', () => {
  expect(offers(language, judgement(), { 'client.firstName': 'Dana' })[0]?.preview).toBe('Dear Dana,');
  expect(offers(language, judgement(), {})[0]?.preview).toBe("Dear [client's first name],");
});

test('a language without templates offers none', () => {
  expect(offers({ ...en, templates: undefined }, judgement(), {})).toEqual([]);
});

test.each(['mistake', 'delay', 'outage', 'billing', 'quality', 'miscommunication', 'progress'] as const)(
  'a letter about %s is offered an English template that fits, first',
  (situation) => {
    expect(offers(en, judgement({}, { situation }), {})[0]?.fits).toBe(true);
  },
);
