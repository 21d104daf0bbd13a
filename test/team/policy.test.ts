import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_POLICY, readPolicy } from '../../lib/team/policy.ts';
import { textOf } from '../../lib/templates/rich/lines.ts';

test('a policy gives templates, phrases and the address of a library', () => {
  const policy = readPolicy({
    name: 'Acme',
    templates: [{ title: 'Late', lang: 'en', text: 'Dear {{client.firstName}},\n\nWe are late.' }],
    phrases: [{ text: 'We answer within one working day.' }],
    library: 'https://team.example/t.json',
  });
  expect(policy).toMatchObject({ name: 'Acme', library: 'https://team.example/t.json' });
  expect(policy.templates.map(({ title, group, lines }) => [title, group, textOf(lines)])).toEqual([
    ['Late', '', 'Dear {{client.firstName}},\n\nWe are late.'],
    ['We answer within one working day.', 'phrases', 'We answer within one working day.'],
  ]);
});

test('an administrator’s slip costs what it is in, and nothing else', () => {
  const policy = readPolicy({
    name: 7,
    templates: [{ title: 'No text' }, 'x', { title: 'Good', text: 'Hello.' }],
    phrases: [{ text: 7 }, { text: ' ' }],
    library: 'http://insecure.example/',
  });
  expect(policy.templates.map(({ title }) => title)).toEqual(['Good']);
  expect(policy).toMatchObject({ name: '', library: '' });
});

test.each([undefined, null, 7, 'x', [], { templates: 'x', phrases: {} }])('%j is no policy', (raw) => {
  expect(readPolicy(raw)).toEqual(NO_POLICY);
});

test('the schema names what is read, in the form that browsers want', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/team/managed.json'), 'utf8'));
  expect(Object.keys(schema.properties).sort()).toEqual(['library', 'name', 'phrases', 'templates']);
  const typed = (one: { type?: string; properties?: object; items?: object }): boolean =>
    typeof one.type === 'string' &&
    Object.values(one.properties ?? {}).every(typed) &&
    (one.type !== 'array' || typed(one.items as object));
  expect(typed(schema)).toBe(true);
});
