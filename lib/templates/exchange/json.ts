import * as v from 'valibot';
import { LONGEST_TEXT, shortened, type TemplateWords, TemplateWordsItem } from '../own.ts';
import { isFormatted, linesOf, textOf } from '../rich/lines.ts';

/** Entries that a file may have. */
export const MOST_ENTRIES = 10_000;

/** What a file gave: its templates, and how many entries could not be read. */
export interface ReadTemplates {
  templates: TemplateWords[];
  left: number;
}

/** A file of templates as it is written. `text` is for people, and all there is where nothing is formatted. */
interface TemplatesFile {
  amends: 'templates';
  version: 1;
  templates: {
    title: string;
    when?: string;
    group?: string;
    lang?: string;
    text: string;
    lines?: TemplateWords['lines'];
  }[];
}

/** An entry as administrators and other tools may write it: `text` alone is enough. */
const Entry = v.object({
  title: v.optional(v.string(), ''),
  when: v.optional(v.string(), ''),
  group: v.optional(v.string(), ''),
  lang: v.optional(v.string(), ''),
  text: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), ''),
  lines: v.optional(v.unknown()),
});

/** So much of a text stands for the title of one that has none. */
const TITLE = 60;

/** The words of an entry, cleaned; null where it has no text. */
export function entryOf(raw: unknown): TemplateWords | null {
  const entry = v.safeParse(Entry, raw);
  if (!entry.success) return null;
  const { title, when, group, lang, text, lines } = entry.output;
  const words = v.safeParse(TemplateWordsItem, { title, when, group, lang, lines: lines ?? linesOf(text) });
  if (!words.success || !words.output.lines.length) return null;
  const named = words.output.title || shortened(textOf(words.output.lines).split('\n')[0]?.trim() ?? '', TITLE);
  return { ...words.output, title: named };
}

/**
 * The templates of a parsed file, or of anything with a list of `templates`. Throws a RangeError where they are too many,
 * a TypeError where it is nothing of the kind.
 */
export function readTemplates(raw: unknown): ReadTemplates {
  const list = Array.isArray(raw) ? raw : (raw as { templates?: unknown } | null)?.templates;
  if (!Array.isArray(list)) throw new TypeError('no list of templates');
  if (list.length > MOST_ENTRIES) throw new RangeError('too many templates');
  const templates = list.map(entryOf).filter((one) => one !== null);
  return { templates, left: list.length - templates.length };
}

/** Templates as a file that can be read again whole. */
export function toJson(templates: readonly TemplateWords[]): string {
  const file: TemplatesFile = {
    amends: 'templates',
    version: 1,
    templates: templates.map(({ title, when, group, lang, lines }) => ({
      title,
      ...(when && { when }),
      ...(group && { group }),
      ...(lang && { lang }),
      text: textOf(lines),
      ...(isFormatted(lines) && { lines }),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
