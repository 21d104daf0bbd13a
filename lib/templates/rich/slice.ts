import { type Line, type Run, wordsOf } from './lines.ts';

/** Lines as an editor's text is read: without the signs of lists. */
export const readTextOf = (lines: readonly Line[]): string => lines.map(wordsOf).join('\n');

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
    const { length } = wordsOf(line);
    at += length + 1;
    if (from > end || from + length < start) return [];
    return [{ ...line, runs: sliceRuns(line.runs, start - from, end - from) }];
  });
}

/** Runs in which no field is split: one that formatting cuts in two (`{{client.` and `firstName}}`) goes to the run where it begins. */
function withWholeFields(runs: Run[]): Run[] {
  const text = wordsOf({ runs });
  let whole = runs;
  for (const { index, 0: field } of text.matchAll(/\{\{[^{}]*\}\}/g)) {
    let at = 0;
    whole = whole.map((run) => {
      const [from, to] = [at, at + run.text.length];
      at = to;
      const end = index + field.length;
      if (from <= index && index < to && end > to) return { ...run, text: run.text + text.slice(to, end) };
      if (index < from && from < end) return { ...run, text: run.text.slice(end - from) };
      return run;
    });
    // The lengths have moved on within the same text: what was taken from one run stands in another.
  }
  return whole.filter((run) => run.text);
}

/** Lines with each run's text changed. @param change gets what stands before it in its line too */
export const mapLines = (lines: readonly Line[], change: (text: string, before: string) => string): Line[] =>
  lines.map((line) => {
    let before = '';
    const runs = withWholeFields(line.runs).map((run) => {
      const text = change(run.text, before);
      before += run.text;
      return { ...run, text };
    });
    return { ...line, runs };
  });
