import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { findSlots } from '../../lib/judge/slots.ts';
import { fieldsOf } from '../../lib/templates/fields.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { LibraryTemplate } from '../../lib/templates/template.ts';
import { languageCodes, readLanguage, readTemplates } from '../run/languages.ts';

const NOTHING = fieldsOf({ recipients: [], me: null, subject: '', date: '', thread: [], lang: 'en' });

describe.each(languageCodes())('templates of %s', (code) => {
  const labels = labelsOf(readLanguage(code));
  const templates = Object.entries(readTemplates(code));
  const texts = templates.flatMap(([id, { text, familiar }]) => [
    [id, text] as const,
    ...(familiar ? [[`${id}, familiar`, familiar] as const] : []),
  ]);

  test.each(templates)('%s has the shape of a template', (_, template) => {
    expect(v.safeParse(LibraryTemplate, template).issues).toBeUndefined();
    // They stand in a narrow sidebar.
    expect([...template.title].length).toBeLessThanOrEqual(40);
    expect([...(template.when ?? '')].length).toBeLessThanOrEqual(70);
  });

  test.each(texts)('%s names only fields that there are, and each has a label', (_, text) => {
    for (const [, name] of text.matchAll(/\{\{(.*?)\}\}/g)) {
      expect(Object.keys(NOTHING)).toContain(name);
      expect(labels).toHaveProperty([name as string]);
    }
  });

  test.each(texts)('each bracket of %s is a slot, also when no field is known', (_, text) => {
    const filled = fill(text, NOTHING, labels);
    expect(findSlots(filled).map(({ label }) => `[${label}]`)).toEqual(filled.match(/\[[^\]]*\]/g) ?? []);
    expect(filled).not.toMatch(/[{}!！]/);
    expect(filled).toBe(filled.trim());
  });
});

test('every language has a template for every hard letter', () => {
  const [ids, ...others] = languageCodes().map((code) => Object.keys(readTemplates(code)).sort());
  expect(ids?.length).toBeGreaterThanOrEqual(10);
  for (const other of others) expect(other).toEqual(ids);
});
