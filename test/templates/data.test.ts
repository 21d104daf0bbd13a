import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CLIENT_TYPES, MOODS, SITUATIONS } from '../../lib/judge/letter.ts';
import { findSlots } from '../../lib/judge/slots.ts';
import { fieldsOf } from '../../lib/templates/fields.ts';
import { fill } from '../../lib/templates/fill.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { GROUPS } from '../../lib/templates/template.ts';
import { languageCodes, readLanguage, readTemplates } from '../run/languages.ts';

const Text = v.pipe(v.string(), v.nonEmpty(), v.regex(/^\S[\s\S]*\S$/, 'no space around it'));
// Title and purpose stand in a narrow sidebar.
const TemplateFile = v.strictObject({
  title: v.pipe(Text, v.maxLength(40)),
  when: v.pipe(Text, v.maxLength(70)),
  group: v.picklist(GROUPS),
  fits: v.strictObject({
    situations: v.optional(v.array(v.picklist(SITUATIONS))),
    moods: v.optional(v.array(v.picklist(MOODS))),
    client_types: v.optional(v.array(v.picklist(CLIENT_TYPES))),
  }),
  text: Text,
  familiar: v.optional(Text),
});
const NOBODY = { recipients: [], me: null, subject: '', date: '', thread: [], due: '' };
const NOTHING = fieldsOf({ ...NOBODY, language: readLanguage('en') });

describe.each(languageCodes())('templates of %s', (code) => {
  const labels = labelsOf(readLanguage(code));
  const templates = Object.entries(readTemplates(code));
  const texts = templates.flatMap(([id, { text, familiar }]) => [
    [id, text] as const,
    ...(familiar ? [[`${id}, familiar`, familiar] as const] : []),
  ]);

  test.each(templates)('%s has the shape of a template', (_, template) => {
    expect(v.safeParse(TemplateFile, template).issues).toBeUndefined();
  });

  test.each(texts)('%s names only fields that there are, and each has a label', (_, text) => {
    for (const [, name] of text.matchAll(/\{\{(.*?)\}\}/g)) {
      expect(Object.keys(NOTHING)).toContain(name);
      expect(labels).toHaveProperty([name as string]);
    }
  });

  test.each(texts)('each bracket of %s is a slot, also when no field is known', (_, text) => {
    const filled = fill(text, NOTHING, labels);
    expect(findSlots(filled).map(({ label }) => `[${label}]`)).toEqual(filled.match(/\[[^\]]*\]/g));
    expect(findSlots(text).length, 'what only the sender knows').toBeGreaterThan(0);
    expect(filled).not.toMatch(/[{}!！]/);
  });
});

/** Each row of the practice that wants a template. */
const WANTED =
  `mistake delay outage wrong-bill defect misunderstanding silence cant-reach-you after-the-call voicemail call-outline
  options heads-up delivered-early progress change-agreed kick-off check-in explain-the-process boundary involve-and-reassure
  leave-it-with-us scope ending lessons-learnt retrospective after-the-fix still-on-it month-on`.split(/\s+/);

test.each(languageCodes())('%s has every template, each in two registers', (code) => {
  const templates = readTemplates(code);
  expect(Object.keys(templates).sort()).toEqual([...WANTED].sort());
  expect(Object.entries(templates).filter(([, { familiar }]) => !familiar)).toEqual([]);
});
