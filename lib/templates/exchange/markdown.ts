import type { TemplateWords } from '../own.ts';
import { linesFromMarkdown, markdownOf } from '../rich/markdown.ts';
import { type Format, titleOf } from './format.ts';
import { entryOf } from './json.ts';

/** What parts one template from the next in a file. */
const PART = '\n\n<!-- template -->\n\n';
const FRONT = /^---\n([\s\S]*?)\n---\n/u;

/** The `key: value` lines above a template. */
function frontOf(text: string): { words: Record<string, string>; body: string } {
  const front = FRONT.exec(text);
  if (!front) return { words: {}, body: text };
  const words: Record<string, string> = {};
  for (const line of (front[1] as string).split('\n')) {
    const [, key, value = ''] = /^(title|when|group|lang):[ \t]*(.*)$/u.exec(line) ?? [];
    if (key) words[key] = value.trim().replace(/^"(.*)"$/u, '$1');
  }
  return { words, body: text.slice(front[0].length) };
}

/** Markdown: a template a file, or several as Amends writes them. A heading above the text is its title. */
export const markdown: Format = {
  name: 'markdown',
  canRead: ({ name }) => /\.(?:md|markdown|mdown)$/iu.test(name),
  read({ name, text }) {
    const parts = text.split(PART.trim());
    const templates = parts.map((part) => {
      const { words, body } = frontOf(part.trimStart());
      const [, heading = '', rest = body] = /^\s*#\s+([^\n]+)\n([\s\S]*)$/u.exec(body) ?? [];
      const title = words.title ?? (heading || (parts.length > 1 ? '' : titleOf(name)));
      return entryOf({ ...words, title, lines: linesFromMarkdown(words.title === undefined ? rest : body) });
    });
    const good = templates.filter((one) => one !== null);
    return { templates: good, left: templates.length - good.length };
  },
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Templates as Markdown that can be read again. */
export const toMarkdown = (templates: readonly TemplateWords[]): string =>
  `${templates
    .map(({ title, when, group, lang, lines }) => {
      const words = Object.entries({ title, when, group, lang }).filter(([key, value]) => value || key === 'title');
      const front = words.map(([key, value]) => `${key}: ${oneLine(value)}`).join('\n');
      return `---\n${front}\n---\n\n${markdownOf(lines)}`;
    })
    .join(PART)}\n`;
