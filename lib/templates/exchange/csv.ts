import Papa from 'papaparse';
import { LONGEST_TEXT, type TemplateWords } from '../own.ts';
import { linesFromHtml } from '../rich/from-html.ts';
import { htmlOf } from '../rich/html.ts';
import { isFormatted, linesOf, textOf } from '../rich/lines.ts';
import { type Format, ImportError } from './format.ts';
import { entryOf, MOST_ENTRIES } from './json.ts';

/** What columns are called, in the languages of the interface and in the exports of other tools. */
const COLUMNS = {
  title: 'title|name|subject|titre|nom|objet|タイトル|件名|名前|nosaukums|virsraksts|tittel|navn|emne|标题|名称|主题',
  when: 'when|description|purpose|quand|usage|説明|用途|kad|apraksts|når|beskrivelse|说明|用途|适用',
  group:
    'group|category|folder|tags?|groupe|catégorie|dossier|グループ|分類|フォルダ|grupa|mape|gruppe|mappe|kategori|分组|类别|文件夹',
  lang: 'lang|language|langue|言語|valoda|språk|语言',
  text: 'text|body|content|message|template|texte|corps|contenu|本文|内容|文面|teksts|saturs|tekst|innhold|正文|内容',
  html: 'html|body_?html|rich ?text',
} as const;
type Column = keyof typeof COLUMNS;

const columnOf = (header: string): Column | undefined =>
  (Object.keys(COLUMNS) as Column[]).find((column) =>
    new RegExp(`^(?:${COLUMNS[column]})$`, 'iu').test(header.trim().replaceAll('_', ' ')),
  );

/** A spreadsheet runs what begins so. The sign before it is taken away again when it is read. */
const RUNS = /^['=+\-@\t\r]/u;
const safe = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);
const plain = (cell: string): string => (/^'['=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell);

/** A table with a header: a template a row. */
export const csv: Format = {
  name: 'csv',
  canRead: ({ name }) => /\.(?:csv|tsv)$/iu.test(name),
  read({ text: whole }) {
    const { data } = Papa.parse<string[]>(whole, { skipEmptyLines: 'greedy', preview: MOST_ENTRIES + 2 });
    const [header = [], ...rows] = data;
    if (rows.length > MOST_ENTRIES) throw new ImportError('too-many');
    const columns = header.map(columnOf);
    if (!columns.includes('text') && !columns.includes('html')) throw new ImportError('not-understood');
    const templates = rows.map((cells) => {
      const row: Partial<Record<Column, string>> = {};
      cells.forEach((cell, index) => {
        const column = columns[index];
        if (column) row[column] ??= plain(cell);
      });
      const { html = '', text = '', ...words } = row;
      if (html.length > LONGEST_TEXT * 5 || text.length > LONGEST_TEXT) return null;
      return entryOf({ ...words, lines: html.trim() ? linesFromHtml(html) : linesOf(text.replace(/\r\n?/g, '\n')) });
    });
    const good = templates.filter((one) => one !== null);
    return { templates: good, left: templates.length - good.length };
  },
};

/** Templates as a table that a spreadsheet opens, with nothing in it that it would run. */
export function toCsv(templates: readonly TemplateWords[]): string {
  const rows = templates.map(({ title, when, group, lang, lines }) =>
    [title, when, group, lang, textOf(lines), isFormatted(lines) ? htmlOf(lines) : ''].map(safe),
  );
  // Spreadsheets take a file without the mark for their own old encoding.
  return `\uFEFF${Papa.unparse([['title', 'when', 'group', 'lang', 'text', 'html'], ...rows])}\r\n`;
}
