import type { Line, Run } from './lines.ts';

/** Lines as an editor's text is read: without the signs of lists. */
export const readTextOf = (lines: readonly Line[]): string =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

function sliceRuns(runs: Run[], start: number, end: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(start - from, 0), Math.max(end - from, 0));
    return text ? [{ ...run, text }] : [];
  });
}

/** The part of lines that is `[start, end)` of `readTextOf`, in UTF-16 units. */
export function sliceLines(lines: readonly Line[], start: number, end: number): Line[] {
  let at = 0;
  return lines.flatMap((line) => {
    const from = at;
    const length = line.runs.reduce((sum, { text }) => sum + text.length, 0);
    at += length + 1;
    if (from > end || from + length < start) return [];
    return [{ ...line, runs: sliceRuns(line.runs, start - from, end - from) }];
  });
}

/** Lines with each run's text changed. @param change gets what stands before it in its line too */
export const mapLines = (lines: readonly Line[], change: (text: string, before: string) => string): Line[] =>
  lines.map((line) => {
    let before = '';
    const runs = line.runs.map((run) => {
      const text = change(run.text, before);
      before += run.text;
      return { ...run, text };
    });
    return { ...line, runs };
  });
