import * as v from 'valibot';

/** What a fact tells: what happened, since and until when, who is affected, what is done, why, and what comes next. */
export const FACT_KINDS = ['what', 'since', 'until', 'affected', 'done', 'cause', 'next'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A passage is no longer, in UTF-16 units. */
export const LONGEST_FACT = 400;

export interface Fact {
  kind: FactKind;
  /** The words of the page: one passage, white space folded, at most `LONGEST_FACT`. */
  text: string;
}

/** A letter that the page gives as an example, with its own line breaks. */
export interface SampleLetter {
  /** The heading above it; '' without one. */
  title: string;
  text: string;
}

/** A page, as far as a draft can use it. All texts are single lines without control characters, but for letters. */
export interface Source {
  /** The same for the same address. */
  id: string;
  /** http(s), without tracking; '' for a page that has no such address. */
  url: string;
  /** The host, for showing. */
  site: string;
  title: string;
  /** '' unknown, as are the two dates. */
  author: string;
  /** ISO date or date-time. */
  published: string;
  changed: string;
  /** A code of `assets/languages`, what the page says of itself, or `und`. */
  lang: string;
  facts: Fact[];
  letters: SampleLetter[];
  /** ISO date-time of taking. */
  taken: string;
}

const Line = v.pipe(v.string(), v.maxLength(2000), v.regex(/^[^\n\r]*$/));
const Iso = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?$/));
const Taken = v.pipe(Iso, v.nonEmpty());
const Address = v.pipe(Line, v.regex(/^(?:https?:\/\/\S+)?$/));

const FactSchema = v.object({
  kind: v.picklist(FACT_KINDS),
  text: v.pipe(Line, v.nonEmpty(), v.maxLength(LONGEST_FACT)),
});
const LetterSchema = v.object({ title: Line, text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000)) });

/** A source as it is saved. */
export const SourceSchema = v.object({
  id: v.pipe(Line, v.nonEmpty()),
  url: Address,
  site: Line,
  title: Line,
  author: Line,
  published: Iso,
  changed: Iso,
  lang: Line,
  facts: v.array(FactSchema),
  letters: v.array(LetterSchema),
  taken: Taken,
}) satisfies v.GenericSchema<Source>;
