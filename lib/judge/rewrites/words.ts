import type { LanguageInfo } from '../language.ts';
import type { HintKind } from '../letter.ts';

/** Begins with a capital; what begins with a number stays ("15 degrees"). */
export const capital = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (letter) => letter.toUpperCase());

/** Begins with a small letter, unless the first word is "I" or has capitals within, as "NHS" and "FleetPilot" do. */
export const small = (text: string): string =>
  /^(?:I\b|\P{Ll}*\p{Lu}\p{Lu}|\P{L}*\p{Lu}\p{Ll}+\p{Lu})/u.test(text)
    ? text
    : text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (letter) => letter.toLowerCase());

/** The stop that ends a sentence. */
export const stopOf = ({ spaced }: LanguageInfo): string => (spaced ? '.' : '。');

/** Mends spaces and stops that a replacement left behind. A space before `;:!?` is right where a language writes it. */
export const tidy = (text: string, spacedMarks = false): string =>
  text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(spacedMarks ? / +([,.])/g : / +([,.;:!?])/g, '$1')
    .replace(/,([.;:!?])/g, '$1')
    .replace(/^[\s,;:，、；：–—-]+/u, '')
    .replace(/[\s,;:，、–—]+$/u, '');

const FACT =
  /https?:\/\/\S+|\S+@\S+|[\d０-９][\d０-９.,:/]*[\d０-９]|[\d０-９]|(?<=[\p{Ll},;] )\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}]*/gu;

/** Not a number of anything: it says "surely". */
const SURELY = /(?<!\d)10{2,3}[ \u00A0\u202F]?(?:[%％]|per ?cent|prosent|pour cent|procent)/giu;

/** What of a text must stay: its numbers, dates, links and names. `language` tells names from words that are written with a capital ("Jums", "Dem"). */
export function factsOf(text: string, kind: HintKind, language: LanguageInfo): string[] {
  const said = kind === 'overpromise' ? text.replace(SURELY, '') : text;
  return [...said.matchAll(FACT)]
    .map(([fact]) => fact)
    .filter((fact) => !/^I['’]/u.test(fact) && !language.common.includes(fact.toLowerCase()));
}

/** The names in a text, one after another: of where fault is put on somebody they may go. */
export const namesIn = (text: string, language: LanguageInfo): string =>
  factsOf(text, 'blame-teammate', language)
    .filter((fact) => !/[\d@/]/u.test(fact))
    .join(' ');

/** Whether every fact of a hint's `text` is in `rewrite` too, but for those in `blamed`. */
export const keepsFacts = (
  text: string,
  rewrite: string,
  kind: HintKind,
  language: LanguageInfo,
  blamed = '',
): boolean => factsOf(text, kind, language).every((fact) => rewrite.includes(fact) || blamed.includes(fact));
