import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { SITUATIONS } from '../../lib/judge/letter.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { fieldsOf } from '../../lib/templates/fields.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf, templatesOf } from '../../lib/templates/offers.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

const Text = v.pipe(v.string(), v.nonEmpty(), v.regex(/^\S[\s\S]*\S$/, 'no space around it'));
const TemplateFile = v.strictObject({
  title: v.pipe(Text, v.maxLength(40)),
  when: v.pipe(Text, v.maxLength(70)),
  group: v.picklist(['repair', 'update', 'after']),
  fits: v.strictObject({
    situations: v.optional(v.array(v.picklist(SITUATIONS))),
    moods: v.optional(v.array(v.picklist(['calm', 'concerned', 'frustrated', 'angry']))),
    client_types: v.optional(v.array(v.picklist(['hands_on', 'distrustful', 'knows_better']))),
  }),
  text: Text,
});
const NOTHING = fieldsOf({ recipients: [], me: null, subject: '', date: '', thread: [], lang: 'en' });

describe.each(languageCodes())('templates of %s', (code) => {
  const language = readLanguage(code);
  const labels = labelsOf(language);
  const templates = Object.entries(templatesOf(language));

  test.each(templates)('%s has the shape of a template', (_, template) => {
    expect(v.safeParse(TemplateFile, template).issues).toBeUndefined();
  });

  test.each(templates)('%s names only fields that there are, and each has a label', (_, { text }) => {
    for (const [, name] of text.matchAll(/\{\{(.*?)\}\}/g)) {
      expect(Object.keys(NOTHING)).toContain(name);
      expect(labels).toHaveProperty([name as string]);
    }
  });

  test.each(templates)('each bracket of %s is a slot, also when no field is known', (_, { text }) => {
    const filled = fill(text, NOTHING, labels);
    expect(findSlots(filled).map(({ label }) => `[${label}]`)).toEqual(filled.match(/\[[^\]]*\]/g));
    expect(filled).not.toMatch(/[{}!]/);
  });
});

test('English has the templates that were promised', () => {
  const wanted =
    'mistake delay outage wrong-bill defect misunderstanding cant-reach-you progress heads-up options'.split(' ');
  expect(Object.keys(templatesOf(readLanguage('en')))).toEqual(expect.arrayContaining(wanted));
});
