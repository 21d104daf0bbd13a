import { type Line, normalised, type Run } from './lines.ts';

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Words as HTML, in an attribute too. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMES[sign] as string);

/** Where a link may lead. Anything else is its words alone. */
export const isAddress = (href: string): boolean => /^(?:https?|mailto|tel):/iu.test(href);

/** Editors fold plain spaces at a line's edges or in a row. */
const spaced = (text: string, first: boolean, last: boolean): string => {
  const inside = text.replace(/(?<= ) /g, '\u00A0');
  const begun = first ? inside.replace(/^ /, '\u00A0') : inside;
  return last ? begun.replace(/ $/, '\u00A0') : begun;
};

function htmlOfRun({ text, bold, italic, underline, href }: Run, index: number, runs: Run[]): string {
  let html = escaped(spaced(text, index === 0, index === runs.length - 1));
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return href && isAddress(href) ? `<a href="${escaped(href)}">${html}</a>` : html;
}

/** Runs of one line as markup, to stand within a line; made by escaping alone. */
export const inlineHtml = (runs: Run[]): string => runs.map(htmlOfRun).join('');

/**
 * Lines as mail editors write them: a `<div>` a line, `<div><br></div>` for an empty one, items in `<ul>` or `<ol>`. Made
 * by escaping alone: whatever a template holds, nothing of it is markup.
 */
export function htmlOf(lines: readonly Line[]): string {
  let html = '';
  let open: Line['list'];
  const tag = (list: Line['list']) => (list === 'number' ? 'ol' : 'ul');
  for (const { runs, list } of lines) {
    if (open !== list) {
      if (open) html += `</${tag(open)}>`;
      if (list) html += `<${tag(list)}>`;
      open = list;
    }
    const inside = inlineHtml(normalised([{ runs }])[0]?.runs ?? []) || '<br>';
    html += list ? `<li>${inside}</li>` : `<div>${inside}</div>`;
  }
  return open ? `${html}</${tag(open)}>` : html;
}
