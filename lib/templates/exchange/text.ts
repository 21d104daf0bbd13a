import type { TemplateWords } from '../own.ts';
import { linesOf, textOf } from '../rich/lines.ts';
import { type Format, titleOf } from './format.ts';
import { entryOf } from './json.ts';

const LONGEST_TITLE = 80;

/** A plain text file: one template. A short first line above an empty one is its title, if no greeting; else the file's name is. */
export const text: Format = {
  name: 'text',
  canRead: ({ name }) => /\.(?:txt|text)$/iu.test(name),
  read({ name, text: whole }) {
    const [, first = '', rest = ''] = /^([^\n]+)\n[ \t]*\n([\s\S]+)$/u.exec(whole.trimStart()) ?? [];
    const titled = first.length > 0 && first.length <= LONGEST_TITLE && !/[,，、:：!！;]\s*$/u.test(first);
    const entry = titled
      ? entryOf({ title: first, lines: linesOf(rest) })
      : entryOf({ title: titleOf(name), lines: linesOf(whole) });
    return { templates: entry ? [entry] : [], left: entry ? 0 : 1 };
  },
};

/** A template as plain text, its title above it. */
export const toText = ({ title, lines }: TemplateWords): string => [title, textOf(lines)].filter(Boolean).join('\n\n');
