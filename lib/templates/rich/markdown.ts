import { Marked } from 'marked';
import { linesFromHtml } from './from-html.ts';
import { escaped as asHtml, isAddress } from './html.ts';
import { type Line, normalised, type Run } from './lines.ts';

/** What would lead elsewhere than a mail may: `[slot](words)`, `[slot]: words`. It is words, brackets and all. */
const LINK = /^\[[^[\]]*\]\((?!\s*<?(?:https?|mailto|tel):)[^)\n]*\)/iu;
const DEFINITION = /^ {0,3}\[[^[\]]*\]:(?!\s*<?(?:https?|mailto|tel):)/iu;

/** A line is a line; an address that stands in the words is words. */
const marked = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: {
    url: () => undefined,
    link: (source) => (LINK.test(source) ? undefined : false),
    def: (source) => (DEFINITION.test(source) ? undefined : false),
  },
});

/** Markdown as lines: what it has beyond marks, links and lists is its words. Needs a document. */
export const linesFromMarkdown = (text: string): Line[] => {
  const html = marked.parse(text, { async: false });
  return linesFromHtml(html);
};

/** A slot is in brackets too: only what would be a link, a footnote or a box to tick is escaped. */
const BRACKETS = /\[(?=[^[\]]*\][([:])|\](?=[([:])|!(?=\[|$)|\[(?=[ xX]\])|\[(?=\^)/g;

/** Words with nothing in them that Markdown reads as its own. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_~<|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(BRACKETS, '\\$&')
    .replace(/(?<= ) |^ /g, '&nbsp;')
    .replace(/\t/g, '&#9;');

/** What would begin a heading, a quotation, a list or a rule. */
const atStart = (line: string): string =>
  line.replace(/^([#>+\-=:])/u, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isApart = (sign: string | undefined): boolean => sign === undefined || /[\s]/u.test(sign);

function markdownOfRun({ text, bold, italic, underline, href }: Run, before?: string, after?: string): string {
  const isLink = href !== undefined && isAddress(href);
  let words = escaped(text);
  // Asterisks are marks only at the edges of words.
  const fits = isWord(text[0]) && isWord(text.at(-1)) && isApart(before) && isApart(after) && !underline;
  if (underline) words = `<u>${words}</u>`;
  if (italic) words = fits && !isLink ? `*${words}*` : `<i>${words}</i>`;
  if (bold) words = fits && !isLink ? `**${words}**` : `<b>${words}</b>`;
  if (!isLink) return words;
  // Brackets within brackets are read in more ways than one.
  if (/[[\]]/.test(text)) return `<a href="${asHtml(href)}">${words}</a>`;
  return `[${words}](<${href.replace(/[<>\n\\]/g, encodeURIComponent)}>)`;
}

const markdownOfLine = ({ runs }: Line): string =>
  runs.map((run, index) => markdownOfRun(run, runs[index - 1]?.text.at(-1), runs[index + 1]?.text[0])).join('');

/** An empty line that Markdown would drop. */
const BLANK = '&nbsp;';

/**
 * Lines as Markdown that reads back as the same lines. One empty line parts paragraphs; where Markdown itself puts none, or
 * would drop it, it is written out.
 */
export function markdownOf(lines: readonly Line[]): string {
  const clean = normalised(lines);
  const isEmpty = (line: Line | undefined) => line !== undefined && !line.list && line.runs.length === 0;
  return clean
    .map((line, index) => {
      const [previous, next] = [clean[index - 1], clean[index + 1]];
      if (line.list) {
        const first = previous?.list !== line.list;
        const sign = line.list === 'bullet' ? '- ' : '1. ';
        return (first && previous?.list ? '\n' : '') + sign + (atStart(markdownOfLine(line)) || BLANK);
      }
      // After a list a new paragraph wants a gap, which is no line of the text.
      const gap = previous?.list ? '\n' : '';
      if (!isEmpty(line)) return gap + atStart(markdownOfLine(line));
      const isGap = previous && !previous.list && !isEmpty(previous) && next && !next.list && !isEmpty(next);
      return isGap ? '' : gap + BLANK + (next?.list ? '\n' : '');
    })
    .join('\n');
}
