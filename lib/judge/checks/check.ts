import type { Draft } from '../draft.ts';
import type { CheckName, CheckResult, Hint, Level, Span } from '../letter.ts';

/** One of the four steps: a file that declares its name and finds its level, with the quotes that earn it. */
export interface Check {
  name: CheckName;
  /** `hints` are those already found in the draft: a check may count a hint against itself. Called only where the draft applies. */
  find(draft: Draft, hints: Hint[]): CheckResult;
}

/** A result with its quotes copied from the draft; overlapping spans are merged, and `none` carries none. */
export function result(draft: Draft, level: Level, spans: Span[]): CheckResult {
  if (level === 'none') return { level, quotes: [], spans: [] };
  const sorted = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return { level, quotes: merged.map(({ start, end }) => draft.letter.draft.slice(start, end)), spans: merged };
}
