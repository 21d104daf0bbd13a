/** Controls, zero-width and bidirectional marks, private characters and lone halves: none of them is part of a word. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{DI}]/gu;
const SPACE = /[\s\u0085]+/gu;

/** A text on one line: white space folded, and nothing in it that cannot be seen. */
export const fold = (text: string): string =>
  text.replace(SPACE, ' ').replace(UNSEEN, '').replace(/ {2,}/g, ' ').trim();

/** The same, line for line; of empty lines one is left. */
export const foldLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(fold)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const STOP = /[.!?]["'”’»)\]]*(?=\s|$)|[。！？]["'”’」』)）]*/gu;

/** At most `most` units of a passage: to the end of its last whole sentence, or of its last whole word and an ellipsis. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const stop = [...start.matchAll(STOP)].at(-1);
  const end = stop ? stop.index + stop[0].length : 0;
  if (end > most / 4) return start.slice(0, end);
  const space = start.lastIndexOf(' ', most - 1);
  const cut = start.slice(0, space > most / 2 ? space : most - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`.slice(0, most);
}
