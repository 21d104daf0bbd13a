import type { TemplateWords } from '../own.ts';
import { linesFromMarkdown, markdownOf } from '../rich/markdown.ts';
import { type Format, ImportError, LONGEST_SOURCE, titleOf } from './format.ts';
import { entryOf, MOST_ENTRIES } from './json.ts';

/** What parts one template from the next in a file. */
const PART = '<!-- template -->';
const FRONT = /^---\n([\s\S]*?)\n---\n/u;

/** A value in quotes is written as JSON (and YAML) writes it. */
function unquoted(value: string): string {
  if (!/^".*"$/u.test(value)) return value.replace(/^'(.*)'$/u, '$1');
  try {
    return String(JSON.parse(value));
  } catch {
    return value.slice(1, -1);
  }
}

/** The parts of a file that are templates: as Amends parts them, or each below a first heading of its own. */
function partsOf(text: string): string[] {
  const parts = text.split(/^<!-- template -->$/mu);
  if (parts.length > 1 || !/^\s*# /u.test(text) || /^ {0,3}(?:```|~~~)/mu.test(text)) return parts;
  return text.split(/^(?=# )/mu).filter((part) => part.trim());
}

/** The `key: value` lines above a template. */
function frontOf(text: string): { words: Record<string, string>; body: string } {
  const front = FRONT.exec(text);
  if (!front) return { words: {}, body: text };
  const words: Record<string, string> = {};
  for (const line of (front[1] as string).split('\n')) {
    const [, key, value = ''] = /^(title|when|group|lang):[ \t]*(.*)$/u.exec(line) ?? [];
    if (key) words[key] = unquoted(value.trim());
  }
  return { words, body: text.slice(front[0].length) };
}

/** Markdown: a template a file, or several as Amends writes them. A heading above the text is its title. */
export const markdown: Format = {
  name: 'markdown',
  canRead: ({ name }) => /\.(?:md|markdown|mdown)$/iu.test(name),
  read({ name, text }) {
    const parts = partsOf(text);
    if (parts.length > MOST_ENTRIES) throw new ImportError('too-many');
    const templates = parts.map((part) => {
      if (part.length > LONGEST_SOURCE) return null;
      const { words, body } = frontOf(part.trimStart());
      const [, heading = '', rest = body] = /^# ([^\n]+)\n([\s\S]*)$/u.exec(body.trimStart()) ?? [];
      const title = words.title ?? (heading || (parts.length > 1 ? '' : titleOf(name)));
      return entryOf({ ...words, title, lines: linesFromMarkdown(words.title === undefined ? rest : body) });
    });
    const good = templates.filter((one) => one !== null);
    return { templates: good, left: templates.length - good.length };
  },
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What YAML would read as its own stands in quotes. */
const quoted = (value: string): string =>
  /^[\s"'&*!|>%@`#{}[\],?:=-]|: |:$| #/u.test(value) ? JSON.stringify(value) : value;

/** Templates as Markdown that can be read again. */
export const toMarkdown = (templates: readonly TemplateWords[]): string =>
  `${templates
    .map(({ title, when, group, lang, lines }) => {
      const words = Object.entries({ title, when, group, lang }).filter(([key, value]) => value || key === 'title');
      const front = words.map(([key, value]) => `${key}: ${quoted(oneLine(value))}`).join('\n');
      return `---\n${front}\n---\n\n${markdownOf(lines)}`;
    })
    .join(`\n\n${PART}\n\n`)}\n`;
