import * as v from 'valibot';
import type { TemplateWords } from '../own.ts';
import { linesFromHtml } from '../rich/from-html.ts';
import { type Line, linesOf } from '../rich/lines.ts';
import { mapLines } from '../rich/slice.ts';
import { ImportError, LONGEST_SOURCE } from './format.ts';
import { entryOf, MOST_ENTRIES, type ReadTemplates } from './json.ts';
import { fromHandlebars, fromTextBlaze } from './variables.ts';

/* What other tools export as JSON: Briskine a list of templates, Text Blaze folders of snippets. */

const Text = v.optional(v.fallback(v.string(), ''), '');
const Item = v.object({
  title: Text,
  name: Text,
  label: Text,
  shortcut: Text,
  subject: Text,
  body: Text,
  html: Text,
  text: Text,
  content: Text,
  snippet: Text,
  tags: v.optional(v.union([v.string(), v.array(v.string())])),
  /** As the editor of Text Blaze keeps it. */
  delta: v.optional(v.object({ ops: v.array(v.object({ insert: v.unknown(), attributes: v.optional(v.unknown()) })) })),
});
type Item = v.InferOutput<typeof Item>;

const isMarkup = (text: string): boolean => /<(?:div|p|br|b|strong|i|em|ul|ol|li|a|span|table)\b/iu.test(text);

/** Quill's operations as lines: a line's own formatting stands on the break that ends it. */
function linesOfDelta({ ops }: NonNullable<Item['delta']>): Line[] {
  const lines: Line[] = [{ runs: [] }];
  for (const { insert, attributes } of ops) {
    if (typeof insert !== 'string') continue;
    const marks = (attributes ?? {}) as Record<string, unknown>;
    const parts = insert.split('\n');
    parts.forEach((text, index) => {
      const last = lines.at(-1) as Line;
      if (text)
        last.runs.push({
          text,
          ...(marks.bold === true && { bold: true }),
          ...(marks.italic === true && { italic: true }),
          ...(marks.underline === true && { underline: true }),
          ...(typeof marks.link === 'string' && { href: marks.link }),
        });
      if (index === parts.length - 1) return;
      if (marks.list === 'bullet' || marks.list === 'ordered')
        last.list = marks.list === 'bullet' ? 'bullet' : 'number';
      lines.push({ runs: [] });
    });
  }
  return lines;
}

const oursIn = (lines: readonly Line[]): Line[] => mapLines(lines, (text) => fromTextBlaze(fromHandlebars(text)));

/** Another tool's words, as HTML or plain, with its fields and commands as ours; none where they are too long. */
export function linesOfOthers(words: string, isHtml = isMarkup(words)): Line[] {
  if (words.length > LONGEST_SOURCE) return [];
  return oursIn(isHtml || isMarkup(words) ? linesFromHtml(words) : linesOf(words));
}

function linesOfItem({ html, body, text, content, snippet, delta }: Item): Line[] {
  const words = html || body || text || content || snippet;
  if (!words && delta) return oursIn(linesOfDelta(delta));
  return linesOfOthers(words, html.length > 0);
}

function templateOf(raw: unknown, folder: string): TemplateWords | null {
  const item = v.safeParse(Item, raw);
  if (!item.success) return null;
  const { title, name, label, subject, shortcut, tags } = item.output;
  const group = folder || (Array.isArray(tags) ? tags : (tags ?? '').split(','))[0]?.trim() || '';
  return entryOf({
    title: title || name || label || subject || shortcut,
    group,
    lines: linesOfItem(item.output),
  });
}

const listIn = (raw: unknown): unknown[] | null => {
  const { snippets, templates, folders } = (raw ?? {}) as Record<string, unknown>;
  // A folder by itself: its name is the group of what lies in it.
  if (Array.isArray(snippets)) return [raw];
  return [raw, templates, folders].find((one) => Array.isArray(one)) as unknown[] | null;
};

/** The entries of an export with the folder that each lies in. */
function entriesIn(raw: unknown): { entry: unknown; folder: string }[] {
  const list = listIn(raw);
  if (!list) throw new ImportError('not-understood');
  return list.flatMap((one) => {
    const { snippets, name } = (one ?? {}) as { snippets?: unknown; name?: unknown };
    if (!Array.isArray(snippets)) return [{ entry: one, folder: '' }];
    return snippets.map((entry) => ({ entry, folder: typeof name === 'string' ? name : '' }));
  });
}

/** The templates of another tool's export, its fields and commands as ours. Throws an ImportError where it is none. */
export function readOthers(raw: unknown): ReadTemplates {
  const entries = entriesIn(raw);
  if (entries.length > MOST_ENTRIES) throw new ImportError('too-many');
  const templates = entries.map(({ entry, folder }) => templateOf(entry, folder)).filter((one) => one !== null);
  return { templates, left: entries.length - templates.length };
}
