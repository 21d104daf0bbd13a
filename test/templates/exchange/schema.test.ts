import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toJson } from '../../../lib/templates/exchange/json.ts';
import { TemplatesFileSchema } from '../../../lib/templates/exchange/schema.ts';

test('the published schema is JSON Schema of the file that is written', () => {
  const schema = JSON.parse(JSON.stringify(toJsonSchema(TemplatesFileSchema, { errorMode: 'ignore' })));
  expect(schema.$schema).toMatch(/json-schema\.org/);
  expect(schema.required).toEqual(['amends', 'version', 'templates']);
  expect(schema.properties.templates.items.required).toEqual(['title', 'text']);
  const lines = [{ runs: [{ text: 'Sorry', bold: true as const }], list: 'bullet' as const }];
  const file = JSON.parse(toJson([{ title: 'x', when: '', group: '', lang: 'en', lines }]));
  expect(v.is(TemplatesFileSchema, file)).toBe(true);
  expect(v.is(TemplatesFileSchema, { ...file, version: 2 })).toBe(false);
});
