import * as v from 'valibot';
import { CLIENT_TYPES, MOODS, SITUATIONS } from '../judge/letter.ts';

/** What a template is for: `repair`, something went wrong; `talk`, a call; `update`, work under way; `relation`, how you work together; `after`, once it is mended; `team`, inside. */
export const GROUPS = ['repair', 'talk', 'update', 'relation', 'after', 'team'] as const;
export type Group = (typeof GROUPS)[number];

/** Words that look the same throughout. */
const Run = v.strictObject({
  text: v.string(),
  bold: v.optional(v.literal(true)),
  italic: v.optional(v.literal(true)),
  underline: v.optional(v.literal(true)),
  /** `https:`, `http:`, `mailto:` or `tel:` alone. */
  href: v.optional(v.pipe(v.string(), v.regex(/^(?:https?:\/\/|mailto:|tel:)\S+$/i))),
});
export type Run = v.InferOutput<typeof Run>;

/** A line of a formatted text, or an item of a list. */
const Line = v.strictObject({ kind: v.picklist(['line', 'bullet', 'number']), runs: v.array(Run) });
export type Line = v.InferOutput<typeof Line>;

/** More than this is no mail any more, in UTF-16 units. */
export const LONGEST_TEXT = 20_000;
export const LONGEST_TITLE = 120;

const Title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TITLE));
const Text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));

/**
 * A template's words. `{{field}}` is filled from the compose window, `[slot]` by the sender, `[this|that]` by choosing.
 */
export const TemplateWords = v.object({
  title: Title,
  /** When to take it, in a few words. */
  when: v.optional(v.pipe(v.string(), v.maxLength(200))),
  text: Text,
  /** The same for one whom the sender is on familiar terms with (tu, du, 你), where the language parts the two. */
  familiar: v.optional(Text),
  /** `text` with its formatting: the texts of its runs, joined line by line, are `text`. */
  rich: v.optional(v.array(Line)),
});

/** A template of the user's own, or one that a team shares. */
export const OwnTemplate = v.object({
  ...TemplateWords.entries,
  /** Made once, never shown: what it is known by. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  /** What the user calls the group; '' for none. */
  group: v.pipe(v.string(), v.maxLength(60)),
  /** The language that it is written in; '' where it goes with any. */
  lang: v.pipe(v.string(), v.regex(/^(?:[a-z]{2,3})?$/)),
  /** ISO date-time of the last change. */
  changed: v.pipe(v.string(), v.isoTimestamp()),
});
export type OwnTemplate = v.InferOutput<typeof OwnTemplate>;

/** A file of `assets/languages/<code>/templates`: one that Amends comes with, under its id. */
export const LibraryTemplate = v.strictObject({
  ...TemplateWords.entries,
  group: v.picklist(GROUPS),
  /** What it is made for; a list left out says nothing. */
  fits: v.strictObject({
    situations: v.optional(v.array(v.picklist(SITUATIONS))),
    moods: v.optional(v.array(v.picklist(MOODS))),
    client_types: v.optional(v.array(v.picklist(CLIENT_TYPES))),
  }),
});
export type LibraryTemplate = v.InferOutput<typeof LibraryTemplate>;

/** A template as it is listed to choose from. */
export interface Listed extends v.InferOutput<typeof TemplateWords> {
  id: string;
  group: Group;
  /** The language that it is written in. */
  lang: string;
  fits?: LibraryTemplate['fits'];
}
