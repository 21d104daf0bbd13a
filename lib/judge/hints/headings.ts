import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';

/** A line that is a heading, or the bold words that a line begins with and that end in a mark: "**What happened?** A disk …". */
const HEADING =
  /^[ \t]*(?:#{1,6}[ \t][^\n]*|(\*\*?|__?)(?=\S)[^\n*]*?(?:\1(?=[ \t]*$|[:：])|[.:：?？。]\1)|Q\d*[.:：)][^\n]*)/gmu;
/** A question on a line of its own with its answer below. */
const ASKED = /^[^\n]*[?？][ \t]*$(?=\n[ \t]*[^\s\n])/gmu;

/** What cries out is no heading. */
const isCalm = ({ 0: words }: RegExpMatchArray): boolean => !/[!！]/u.test(words);

/** The headings of a draft: there what readers ask stands in their own words. A question without marks is one where there are several. */
const headingsOf = remember(({ letter: { draft } }: Draft): Span[] => {
  const asked = [...draft.matchAll(ASKED)].filter(isCalm);
  const all = [...[...draft.matchAll(HEADING)].filter(isCalm), ...(asked.length > 1 ? asked : [])];
  return all.map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
});

/** Whether a place stands in a heading of its draft. */
export const inHeading = (draft: Draft, { start, end }: Span): boolean =>
  headingsOf(draft).some((heading) => heading.start <= start && end <= heading.end);
