import * as v from 'valibot';
import { LONGEST_TEXT, MOST_LINES } from '../own.ts';
import { MOST_ENTRIES } from './json.ts';

const described = <T extends v.GenericSchema>(schema: T, words: string) => v.pipe(schema, v.description(words));

const Run = v.object({
  text: v.string(),
  bold: v.optional(v.literal(true)),
  italic: v.optional(v.literal(true)),
  underline: v.optional(v.literal(true)),
  href: v.optional(described(v.pipe(v.string(), v.regex(/^(?:https?|mailto|tel):/)), 'Where the words lead.')),
});
const Line = v.object({
  runs: v.array(Run),
  list: v.optional(described(v.picklist(['bullet', 'number']), 'An item of a list of this kind.')),
});
const Entry = v.object({
  title: v.string(),
  when: v.optional(described(v.string(), 'When to take it, in a few words.')),
  group: v.optional(described(v.string(), 'What it belongs to.')),
  lang: v.optional(described(v.string(), 'The code of its language, as "en"; left out for any.')),
  text: described(
    v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    'The words, a line each; {{client.firstName}} is a field, [what happened] a blank, [refund|redo] a choice.',
  ),
  lines: v.optional(
    described(
      v.pipe(v.array(Line), v.maxLength(MOST_LINES)),
      'The words with their formatting: they count in place of `text`.',
    ),
  ),
});

/** A file of templates as Amends exports it, and as a team's library is written: the package holds it as JSON Schema. */
export const TemplatesFileSchema = v.object({
  amends: v.literal('templates'),
  version: v.literal(1),
  templates: v.pipe(v.array(Entry), v.maxLength(MOST_ENTRIES)),
});
