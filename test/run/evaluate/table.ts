import type { Judged } from './figures.ts';
import { figures } from './figures.ts';

/** What the judge must reach on letters that nobody here has seen: in English, and in each other language. */
const GOALS: { name: string; of: string; en: number; others: number; below?: boolean }[] = [
  { name: 'checks, macro-F1', of: 'checks macro-F1', en: 0.85, others: 0.8 },
  { name: 'hints, F1', of: 'hints F1', en: 0.8, others: 0.75 },
  { name: 'hints, precision', of: 'hints precision', en: 0.85, others: 0.85 },
  { name: 'applies, F1', of: 'applies', en: 0.95, others: 0.95 },
  { name: 'false hints a quiet draft', of: 'false hints a quiet draft', en: 0.15, others: 0.2, below: true },
  { name: 'asks, F1', of: 'ask', en: 0.85, others: 0.8 },
  { name: 'answered', of: 'answered accuracy', en: 0.8, others: 0.75 },
  { name: 'promises, F1', of: 'promise', en: 0.85, others: 0.8 },
  { name: 'due', of: 'due accuracy', en: 0.95, others: 0.92 },
  { name: 'mood within one step', of: 'mood within one', en: 0.95, others: 0.95 },
];
/** So many kinds of error are listed of a language. */
const WORST = 6;

/** The drafts of one language: those that it was built with, those of other hands, and those kept aside. */
export interface Shelf {
  code: string;
  given: Judged[];
  aside: Judged[];
}

const cell = (value: number | undefined, reached: boolean): string =>
  value === undefined ? '–' : value.toFixed(2) + (reached ? '' : ' ↓');

/** Rows as a Markdown table, the first as its head; none is empty. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] as string).length)));
  const line = (row: readonly string[]) => `| ${row.map((one, at) => one.padEnd(widths[at] as number)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return rows.flatMap((row, at) => (at ? [line(row)] : [line(row), rule])).join('\n');
}

/** The figures that count by language, on the given drafts and on those kept aside, as a Markdown table; `↓` marks what falls short. */
export function goalsTable(shelves: readonly Shelf[]): string {
  const columns = shelves.map(({ code, given, aside }) => ({
    code,
    given: given.length ? figures(given) : {},
    aside: aside.length ? figures(aside) : {},
    drafts: `${given.length} / ${aside.length}`,
  }));
  const rows = GOALS.map(({ name, of, en, others, below }) => [
    name,
    `${below ? '< ' : ''}${en} / ${below ? '< ' : ''}${others}`,
    ...columns.map(({ code, given, aside }) => {
      const goal = code === 'en' ? en : others;
      const show = (value: number | undefined) =>
        cell(value, value === undefined || (below ? value < goal : value >= goal));
      return `${show(given[of])} / ${show(aside[of])}`;
    }),
  ]);
  const head = ['given / kept aside', 'goal: English / others', ...columns.map(({ code }) => code)];
  const all = [head, ['drafts', '', ...columns.map(({ drafts }) => drafts)], ...rows];
  return markdown(all);
}

/** The kinds of error that are met most on the given drafts, by language. What is kept aside only gives totals. */
export function worstErrors(shelves: readonly Shelf[]): string {
  return shelves
    .map(({ code, given }) => {
      const counts = new Map<string, number>();
      figures(given, (kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
      const worst = [...counts].sort((a, b) => b[1] - a[1]).slice(0, WORST);
      return `${code}  ${worst.map(([kind, count]) => `${kind} ${count}`).join(', ')}`;
    })
    .join('\n');
}
