import * as v from 'valibot';
import { isAddress } from './rich/html.ts';
import { type Line, normalised, type Run } from './rich/lines.ts';

/** A template's words: the user's own, or the team's. */
export interface TemplateWords {
  title: string;
  /** When to take it, in a few words; '' unsaid. */
  when: string;
  /** The user's own word for what it belongs to; '' for none. */
  group: string;
  /** The code of its language, as "en"; '' for any. */
  lang: string;
  lines: Line[];
}

/** A template of the user's own. */
export interface OwnTemplate extends TemplateWords {
  id: string;
  /** ISO date-time of the last change. */
  changed: string;
}

/** The most that is kept of a template's text, in UTF-16 units, and of its lines. */
export const LONGEST_TEXT = 20_000;
export const MOST_LINES = 2000;
const LONGEST_TITLE = 120;

/** Characters that no mail carries, or that hide what stands there: controls but the tab, and directions. */
const CONTROLS = /(?!\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const cleaned = (text: string): string => text.toWellFormed().replace(CONTROLS, '');
/** A text's beginning, of at most so many UTF-16 units: no sign of it is cut in two. */
export const shortened = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();

const Word = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => shortened(cleaned(text).replace(/\s+/g, ' ').trim(), LONGEST_TITLE)),
);
const Mark = v.optional(v.boolean());
const RunItem = v.pipe(
  v.object({
    text: v.pipe(v.string(), v.transform(cleaned)),
    bold: Mark,
    italic: Mark,
    underline: Mark,
    href: v.optional(v.string()),
  }),
  // An address that a mail may not carry leaves the words without a link.
  v.transform(
    ({ text, bold, italic, underline, href }): Run => ({
      text,
      ...(bold && { bold: true as const }),
      ...(italic && { italic: true as const }),
      ...(underline && { underline: true as const }),
      ...(href && isAddress(href) && { href }),
    }),
  ),
);
const LineItem = v.pipe(
  v.object({ runs: v.array(RunItem), list: v.optional(v.picklist(['bullet', 'number'])) }),
  v.transform(({ runs, list }): Line => ({ runs, ...(list && { list }) })),
);
const Lines = v.pipe(
  v.array(LineItem),
  v.maxLength(MOST_LINES),
  v.check(
    (lines) =>
      lines.reduce((sum, { runs }) => sum + runs.reduce((own, { text }) => own + text.length, 1), -1) <= LONGEST_TEXT,
  ),
  v.transform((lines) => normalised(lines)),
);

const words = {
  title: Word,
  when: Word,
  group: Word,
  // Drafts are in a language, not in its English of England.
  lang: v.fallback(
    v.pipe(
      v.string(),
      v.transform((code) => code.trim().toLowerCase().split(/[-_]/u)[0] ?? ''),
      v.regex(/^(?:[a-z]{2,3})?$/),
    ),
    '',
  ),
  lines: Lines,
};
export const TemplateWordsItem: v.GenericSchema<unknown, TemplateWords> = v.object(words);
/** An entry as it is stored; anything else of it is dropped. */
export const OwnTemplateItem: v.GenericSchema<unknown, OwnTemplate> = v.object({
  ...words,
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  changed: v.pipe(v.string(), v.isoTimestamp()),
});

/** A new template of these words. @param now ISO date-time */
export const newTemplate = ({ title, when, group, lang, lines }: TemplateWords, now: string): OwnTemplate => ({
  id: `own-${crypto.randomUUID()}`,
  title,
  when,
  group,
  lang,
  lines,
  changed: now,
});

const saying = ({ title, when, group, lang, lines }: TemplateWords): string =>
  JSON.stringify([title, when, group, lang, lines]);

/** Those of the words that none of the templates says already, word for word: a file may be imported twice. */
export function notKnown<Words extends TemplateWords>(words: Words[], templates: readonly TemplateWords[]): Words[] {
  const known = new Set(templates.map(saying));
  return words.filter((one) => !known.has(saying(one)));
}
