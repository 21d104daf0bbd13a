import type { Role } from './draft.ts';
import type { Language } from './language.ts';
import type { Span } from './letter.ts';

/** A line of a text that holds something: offsets without the white space around it and without its bullet. */
export interface Line extends Span {
  text: string;
  role: Role;
  paragraph: number;
  bullet: boolean;
}

const BULLET = /^(?:[-*•‣▪●○◦·–—・■◆□※►→✓✔]|\(?(?:\d{1,2}|[a-h])[.)]|[①-⑳])(?:\s+|(?<=[・■◆□※①-⑳•]))(?=\S)/u;
const QUOTED = /^(?:>|\|)/;
const DELIMITER = /^(?:--|__+|—{2,})$/;
export const POSTSCRIPT = /^(?:p\.? ?s\b|追伸|又及)/iu;
const ENDED = /[.!?…。！？｡][)\]"'”’»」』]*$/u;
const NAME_LINES = 7;
const NAME_WORDS = 4;
const NAME_LENGTH = 60;
const WIDEST = 100;
/** A line that only greets or takes leave is no longer. */
const LONGEST_COURTESY = 120;

const LONGEST_DATE = 20;

const countWords = (text: string): number => text.split(/\s+/).length;

/** "4. februar kommer vi" begins with a day, not with the number of a list. */
const isDated = (line: string, language: Language): boolean =>
  /^\d/.test(line) && language.skim(line.slice(0, LONGEST_DATE)).hits('sentences.dated')[0]?.start === 0;

/** The lines of a text, empty ones left out; an empty line begins a new paragraph. Roles are those a line shows alone. */
function readLines(text: string, language: Language): Line[] {
  const lines: Line[] = [];
  let paragraph = 0;
  let empty = false;
  for (const match of text.matchAll(/[^\n\r]+|\n\s*\n/g)) {
    const whole = match[0].trim();
    if (!whole) {
      empty = match[0].includes('\n');
      continue;
    }
    if (empty && lines.length) paragraph++;
    empty = false;
    const bullet = isDated(whole, language) ? '' : (BULLET.exec(whole)?.[0] ?? '');
    const start = match.index + match[0].indexOf(whole) + bullet.length;
    const body = whole.slice(bullet.length);
    const role: Role = QUOTED.test(whole) ? 'quoted' : 'body';
    lines.push({ start, end: start + body.length, text: body, role, paragraph, bullet: bullet.length > 0 });
  }
  return lines;
}

/** True where a hit of the cue takes up the whole line, but for punctuation at its end. */
function isWhole(line: Line, cue: string, language: Language): boolean {
  if (line.text.length > LONGEST_COURTESY) return false;
  return language
    .skim(line.text)
    .hits(cue)
    .some((hit) => hit.start === 0 && /^[\s,.!:;，、。！：~—–-]*$/u.test(line.text.slice(hit.end)));
}

/** A name, a post, a firm, an address or a number: short, unfinished, and none of the words that prose is made of. */
function looksLikeName(line: Line, language: Language, words: number): boolean {
  if (line.bullet || line.role !== 'body' || line.text.length > NAME_LENGTH || /[?!。？！,:]$/u.test(line.text))
    return false;
  const { spaced, common, posts = [] } = language.data.language;
  if (!spaced) {
    const said = posts.reduce((text, post) => text.replace(post, ''), line.text);
    return (
      line.text.length <= 24 &&
      !/[、。，]|です|ます|了|的/u.test(said) &&
      !common.some((word) => word.length > 1 && said.includes(word))
    );
  }
  if (countWords(line.text) > words) return false;
  const tokens = line.text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  return (
    !tokens.some((token) => token.length > 1 && common.includes(token)) && !(ENDED.test(line.text) && tokens.length > 2)
  );
}

/** A short line that takes leave in words of its own: "Enjoy the snow," above a name. */
const takesLeave = (line: Line): boolean => /,$/u.test(line.text) && countWords(line.text) <= NAME_WORDS;

/** Marks the lines that take leave and all that stands below them. */
function markSignature(lines: Line[], language: Language): void {
  const mark = (from: number, to: number, role: Role) => {
    for (const line of lines.slice(from, to)) line.role = role;
  };
  const delimiter = lines.findIndex((line) => DELIMITER.test(line.text));
  const end = delimiter < 0 ? lines.length : delimiter;
  mark(end, lines.length, 'signature');
  const postscript = lines.findLastIndex((line, i) => i > 1 && i < end && POSTSCRIPT.test(line.text));
  const last = postscript < 0 ? end : postscript;
  let top = last;
  for (let i = last - 1; i >= Math.max(1, last - NAME_LINES - 1); i--) {
    const line = lines[i]!;
    const names = top === i + 1;
    if (isWhole(line, 'sentences.signoff', language) || (names && i < last - 1 && takesLeave(line))) {
      mark(i, i + 1, 'signoff');
      mark(i + 1, last, 'signature');
      return;
    }
    const first = i === last - 1;
    const sameBlock = first || line.paragraph === lines[i + 1]!.paragraph;
    if (names && sameBlock && looksLikeName(line, language, first ? NAME_WORDS + 2 : NAME_WORDS + 3)) top = i;
    else if (line.bullet || ENDED.test(line.text) || line.text.length > NAME_LENGTH) break;
  }
  // Without a word of leave, the names must stand alone: in a paragraph of their own, or as one short last line.
  const alone = top < last && lines[top]!.paragraph !== lines[top - 1]!.paragraph;
  const name = lines[last - 1];
  const short = last > 1 && name && countWords(name.text) <= 2 && looksLikeName(name, language, 2);
  mark(alone ? top : short ? last - 1 : last, last, 'signature');
}

/** The first line where it only addresses somebody: a greeting, or a name with a comma. */
function markGreeting(lines: Line[], language: Language): void {
  const { spaced } = language.data.language;
  for (const line of lines.slice(0, spaced ? 1 : 4)) {
    if (isWhole(line, 'sentences.greeting', language)) line.role = 'greeting';
    else if (
      spaced &&
      countWords(line.text) <= NAME_WORDS &&
      /^\p{Lu}[^!?]*[,:]$/u.test(line.text) &&
      lines.length > 1
    ) {
      line.role = 'greeting';
    }
  }
}

const isOpen = (line: Line): boolean => line.role === 'body' && !ENDED.test(line.text);
const follows = (line: Line, next: Line | undefined): next is Line =>
  next?.role === 'body' && !next.bullet && next.paragraph === line.paragraph;

/**
 * Whether a mail program broke the lines at a width: no line is longer than a screen's, and wherever a line ends in the
 * middle of a sentence, the next word would not have fitted.
 */
function isWrapped(lines: Line[]): boolean {
  const width = Math.max(...lines.map((line) => line.text.length));
  const breaks = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    if (!isOpen(line) || !follows(line, next)) return [];
    return [line.text.length + 1 + (next.text.split(/\s/, 1)[0] ?? '').length > width];
  });
  return width <= WIDEST && breaks.length >= 2 && breaks.every(Boolean);
}

/** Joins lines that a mail program broke: `text` is the whole text, whose white space then stays inside the line. */
function unwrap(lines: Line[], text: string, spaced: boolean): Line[] {
  const wrapped = spaced && lines.length > 2 && isWrapped(lines);
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const joins = before && isOpen(before) && follows(before, line);
    if (joins && (wrapped || (/[,，、]$/u.test(before.text) && !/^\p{Lu}/u.test(line.text)))) {
      before.end = line.end;
      before.text = text.slice(before.start, line.end);
    } else joined.push({ ...line });
  }
  return joined;
}

/** The lines of a text with their roles, wrapped ones joined. Offsets are UTF-16 into `text`. */
export function splitLines(text: string, language: Language): Line[] {
  const lines = readLines(text, language);
  markSignature(lines, language);
  markGreeting(lines, language);
  return unwrap(lines, text, language.data.language.spaced);
}
