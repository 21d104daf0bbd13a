import type { Span } from './letter.ts';

/** An open place in a text, `[day and time]` or `[refund|redo]`, brackets included; offsets are UTF-16. */
export interface Slot extends Span {
  /** What stands between the brackets. */
  label: string;
  /** What to choose from, in a slot written with `|`; otherwise empty. */
  choices: string[];
}

/**
 * What a slot looks like: a letter, then at most 59 letters, digits, spaces and `'’,.-–|`, in square brackets on one line.
 * No slot: a letter or digit hard against a bracket (`list[i]`, `[w]e`), a Markdown link, image or checkbox (`[text](…)`,
 * `[text][…]`, `[note]: https…`, `![…`, `[[…`), a footnote, an image mark of a mail host (`[image: …]`), all of which people do write.
 */
const SLOT =
  /(?<![\p{Script=Latin}\p{N}!\\[\])])\[(\p{L}[\p{L}\p{M}\p{N} '’,.\-–|]{1,59})\](?![\p{Script=Latin}\p{N}([\]]|: *<?(?:https?:|www\.|[#/]))/gu;

/** What stands before the words that a slot reminds its writer of. */
export const REMINDS = ' – ';

/** What a slot is for, without what it reminds of: "your answer" of "your answer – when is he coming". */
export const slotName = (label: string): string => label.split(REMINDS)[0] as string;

/** What writers put in brackets themselves: an editor's remarks, and tags in capitals (`[URGENT]`, `[EXT]`). */
const NO_SLOT = /^(?:sic|edit(?:ed)?|updated?|redacted|removed|external|emphasis (?:mine|added))$/iu;
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N} .-]+$/u;

const QUOTATION = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|『[^』\n]*』/g;
const QUOTED_LINE = /^[ \t]*>.*$/gm;

/** The parts of a text that are somebody else's words: there, brackets are an editor's. A quotation of nothing but a slot is ours. */
function quotedParts(text: string): Span[] {
  const parts = [...text.matchAll(QUOTED_LINE), ...text.matchAll(QUOTATION)];
  return parts
    .filter(([part]) => !/^.\[[^\]]*\].$/u.test(part))
    .map((part) => ({ start: part.index, end: part.index + part[0].length }));
}

/** All open slots of a text, in order. */
export function findSlots(text: string): Slot[] {
  if (!text.includes('[')) return [];
  const quoted = quotedParts(text);
  const slots: Slot[] = [];
  for (const match of text.matchAll(SLOT)) {
    const label = match[1] as string;
    const [start, end] = [match.index, match.index + match[0].length];
    if (NO_SLOT.test(label) || IN_CAPITALS.test(label)) continue;
    if (quoted.some((part) => part.start <= start && end <= part.end)) continue;
    slots.push({ start, end, label, choices: label.includes('|') ? label.split('|').map((one) => one.trim()) : [] });
  }
  return slots;
}

/** The first slot that begins at or after an offset (1), or the last that ends at or before it (-1); undefined where there is none. */
export function slotBeside(slots: Slot[], offset: number, direction: 1 | -1): Slot | undefined {
  if (direction === 1) return slots.find(({ start }) => start >= offset);
  return slots.findLast(({ end }) => end <= offset);
}
