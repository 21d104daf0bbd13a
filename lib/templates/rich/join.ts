import type { Language } from '../../judge/language.ts';
import { jointOf } from '../join.ts';
import { htmlOf } from './html.ts';
import { type Line, linesOf } from './lines.ts';
import { readTextOf, sliceLines } from './slice.ts';

/** A formatted template as it goes into a draft: its text as an editor reads it back, and its HTML. */
export interface JoinedLines {
  text: string;
  html: string;
}

/**
 * A formatted template as it goes into a draft at an offset: see `jointOf`.
 *
 * What is inserted into a line of words begins in that line and ends in what follows: a first empty line would be one more
 * than the text has.
 */
export function joinLines(lines: readonly Line[], draft: string, at: number, language: Language): JoinedLines {
  const template = readTextOf(lines);
  const { above, below, start, end } = jointOf(template, draft, at, language);
  const gap = (breaks: string) => (breaks ? linesOf(breaks.slice(1)) : []);
  const all = [...gap(above), ...sliceLines(lines, start, end), ...gap(below)];
  return { text: above + template.slice(start, end) + below, html: htmlOf(all) };
}
