/** Begins with a capital. */
export const capital = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** Begins with a small letter, unless the first word is "I" or is written in capitals. */
export const small = (text: string): string =>
  /^(?:I\b|\P{Ll}*\p{Lu}\p{Lu})/u.test(text) ? text : text.replace(/\p{L}/u, (letter) => letter.toLowerCase());

/** Mends spaces and stops that a replacement left behind. */
export const tidy = (text: string): string =>
  text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/,([.;:!?])/g, '$1')
    .replace(/^[\s,;:，、；：–—-]+/u, '')
    .replace(/[\s,;:，、–—]+$/u, '');

const FACT = /https?:\/\/\S+|\S+@\S+|\d[\d.,:/]*\d|\d|(?<=[\p{Ll},;] )\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}]*/gu;

/** Whether every number, date, link and name of `text` is in `rewrite` too, but for those in `blamed`. */
export function keepsFacts(text: string, rewrite: string, blamed = ''): boolean {
  return [...text.matchAll(FACT)].every(
    ([fact]) => rewrite.includes(fact) || blamed.includes(fact) || /^I['’]/u.test(fact),
  );
}
