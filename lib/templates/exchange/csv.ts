import Papa from 'papaparse';
import type { TemplateWords } from '../own.ts';
import { linesFromHtml } from '../rich/from-html.ts';
import { htmlOf } from '../rich/html.ts';
import { isFormatted, linesOf, textOf } from '../rich/lines.ts';
import { type Format, ImportError, LONGEST_SOURCE } from './format.ts';
import { entryOf, MOST_ENTRIES } from './json.ts';
import { linesOfOthers } from './others.ts';

/** What columns are called, in the languages of the interface and in the exports of other tools. */
const COLUMNS = {
  title: 'title|name|subject|titre|nom|objet|タイトル|件名|名前|nosaukums|virsraksts|tittel|navn|emne|标题|名称|主题',
  when: 'when|description|purpose|quand|usage|説明|用途|kad|apraksts|når|beskrivelse|说明|用途|适用',
  group:
    'group|category|folder|tags?|groupe|catégorie|dossier|グループ|分類|フォルダ|grupa|mape|gruppe|mappe|kategori|分组|类别|文件夹',
  lang: 'lang|language|langue|言語|valoda|språk|语言',
  text: 'text|body|snippet|content|message|template|texte|corps|contenu|本文|内容|文面|teksts|saturs|tekst|innhold|正文|内容',
  html: 'html|body_?html|rich ?text',
} as const;
type Column = keyof typeof COLUMNS;

const columnOf = (header: string): Column | undefined =>
  (Object.keys(COLUMNS) as Column[]).find((column) =>
    new RegExp(`^(?:${COLUMNS[column]})$`, 'iu').test(header.trim().replaceAll('_', ' ')),
  );

/** A spreadsheet runs what begins so, in full width too. The sign before it is taken away again when it is read. */
const RUNS = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const safe = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);
const plain = (cell: string): string => (cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell);

/** Columns that a table may have. */
const MOST_COLUMNS = 100;
const DELIMITERS = [',', ';', '\t'];

/** What parts a table's cells: what gives the most columns that are known. A table of one column has nothing that does. */
function delimiterOf(table: string): string {
  const known = (delimiter: string) =>
    (Papa.parse<string[]>(table, { delimiter, preview: 1 }).data[0] ?? []).slice(0, MOST_COLUMNS).filter(columnOf)
      .length;
  const counts = DELIMITERS.map(known);
  const most = Math.max(...counts);
  return most > 1 ? (DELIMITERS[counts.indexOf(most)] as string) : Papa.UNIT_SEP;
}

/** A table with a header: a template a row. */
export const csv: Format = {
  name: 'csv',
  canRead: ({ name }) => /\.(?:csv|tsv)$/iu.test(name),
  read({ text: whole }) {
    // Spreadsheets write the delimiter above the table in some countries.
    const table = whole.trimStart().replace(/^sep=.\n/iu, '');
    const delimiter = delimiterOf(table);
    const { data } = Papa.parse<string[]>(table, { delimiter, skipEmptyLines: 'greedy', preview: MOST_ENTRIES + 2 });
    const [header = [], ...rows] = data;
    if (rows.length > MOST_ENTRIES) throw new ImportError('too-many');
    const columns = header.slice(0, MOST_COLUMNS).map(columnOf);
    // Tools that put texts in by shortcuts have fields of their own, and HTML in any column.
    const isForeign = header.some((name) => /^shortcut$/iu.test(name.trim()));
    if (!columns.includes('text') && !columns.includes('html')) throw new ImportError('not-understood');
    const templates = rows.map((cells) => {
      const row: Partial<Record<Column, string>> = {};
      cells.forEach((cell, index) => {
        const column = columns[index];
        if (column) row[column] ||= plain(cell);
      });
      const { html = '', text = '', ...words } = row;
      if (html.length > LONGEST_SOURCE || text.length > LONGEST_SOURCE) return null;
      if (isForeign)
        return entryOf({ ...words, group: words.group?.split(',')[0], lines: linesOfOthers(html || text) });
      return entryOf({ ...words, lines: html.trim() ? linesFromHtml(html) : linesOf(text) });
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
