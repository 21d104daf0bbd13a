/** A stretch of text in one formatting. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  /** http, https, mailto or tel. */
  href?: string;
}

/** A line of a paragraph, or an item of a list. */
export interface Line {
  runs: Run[];
  list?: 'bullet' | 'number';
}

const isSame = (a: Run, b: Run): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.href === b.href;

/** The words of a line, without the sign of a list. */
export const wordsOf = ({ runs }: Pick<Line, 'runs'>): string => runs.map(({ text }) => text).join('');

/** Lines without empty runs, with equal neighbours as one, composed (NFC), and no blank lines at either end. */
export function normalised(lines: readonly Line[]): Line[] {
  const joined = lines.map(({ runs, list }): Line => {
    const kept: Run[] = [];
    for (const run of runs) {
      const text = run.text.normalize('NFC');
      const last = kept.at(-1);
      if (!text) continue;
      if (last && isSame(last, run)) kept[kept.length - 1] = { ...last, text: last.text + text };
      else kept.push({ ...run, text });
    }
    return { runs: kept, ...(list && { list }) };
  });
  const isBlank = (line: Line) => !line.list && !wordsOf(line).trim();
  const first = joined.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : joined.slice(first, joined.findLastIndex((line) => !isBlank(line)) + 1);
}

/** The lines of a plain text, each as it stands. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r\n?|\n/).map((line) => ({ runs: line ? [{ text: line }] : [] }));

/** The number of each line within its list; 0 outside of one. */
function places(lines: readonly Line[]): number[] {
  let place = 0;
  return lines.map(({ list }) => {
    place = list === 'number' ? place + 1 : 0;
    return place;
  });
}

/** Lines as a plain mail has them: items after "- " or "1. ". */
export function textOf(lines: readonly Line[]): string {
  const numbers = places(lines);
  return lines
    .map((line, index) => (line.list === 'bullet' ? '- ' : line.list ? `${numbers[index]}. ` : '') + wordsOf(line))
    .join('\n');
}

/** Whether anything of the lines is more than plain text. */
export const isFormatted = (lines: readonly Line[]): boolean =>
  lines.some(
    ({ runs, list }) => list !== undefined || runs.some((run) => run.bold || run.italic || run.underline || run.href),
  );
