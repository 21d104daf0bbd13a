import type { Sentence } from './draft.ts';
import type { Language } from './language.ts';
import type { Span } from './letter.ts';
import { splitLines } from './lines.ts';
import { remember, rememberTexts } from './remember.ts';

export { isNegated, isQuoted } from './near.ts';

/** What may end a sentence, with the quotation marks and brackets that close after it. */
const END = /[.!?…。！？｡]+["'”’»」』)\]]*/gu;
/** Chats in a script without spaces: no mark at all, and a space where a sentence ends. */
const MARKED = /[.!?…。！？｡,，、；;：]/u;
const GAP =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
/** Nobody writes longer sentences, in UTF-16 units: what is longer (a pasted log) is read in pieces. */
export const LONGEST = 600;
/** A greeting before prose is no longer. */
const LONGEST_GREETING = 80;
const GREETED = /^[ \t]*[,!:;.–—，！：；。-]+[ \t]*/u;

/** Whether the full stop (or its kin) that ends at `end` ends a sentence of `text`. */
function isEnd(text: string, mark: string, end: number, language: Language): boolean {
  const rest = text.slice(end);
  if (!rest.trim()) return true;
  if (/^[。！？｡]/u.test(mark)) return mark.length === 1 || /^[。！？｡]+$/u.test(mark) || /^\s/.test(rest);
  if (!/^\s/.test(rest)) return false;
  const next = rest.trimStart();
  const lower = /^\p{Ll}/u.test(next);
  if (lower && (/["'”’»)\]]$/u.test(mark) || /^(?:\.{2,}|…)/.test(mark))) return false;
  if (!mark.startsWith('.')) return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, end - mark.length - 20), end - mark.length))?.[0] ?? '';
  const { abbreviations, softAbbreviations = [], numberAbbreviations = [], ordinalDot } = language.data.language;
  const known = word.toLowerCase();
  if (abbreviations.includes(known)) return false;
  if (softAbbreviations.includes(known) && !/^[\p{Lu}"“]/u.test(next)) return false;
  if (numberAbbreviations.includes(known) && /^\d/.test(next)) return false;
  if (ordinalDot && /^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(word) && lower) return false;
  return !(/^(?:\p{Lu}|\p{Lu}(?:\.\p{Lu})+)$/u.test(word) && word !== 'I' && !lower);
}

/** The sentences of a line, told once of each. */
const sentencesOf = remember((language: Language) => rememberTexts((line) => cut(line, language)));

/** The sentences of one line, as offsets into it, without the white space around them. */
function cut(text: string, language: Language): Span[] {
  const spans: Span[] = [];
  const push = (start: number, end: number) => {
    const part = text.slice(start, end);
    if (!part.trim()) return;
    if (part.length > LONGEST) {
      const space = part.lastIndexOf(' ', LONGEST);
      const middle = start + (space > 0 ? space : LONGEST);
      push(start, middle);
      push(middle, end);
      return;
    }
    spans.push({ start: start + (part.length - part.trimStart().length), end: start + part.trimEnd().length });
  };
  let from = 0;
  const stops = !language.data.language.spaced && !MARKED.test(text) ? GAP : END;
  for (const match of text.matchAll(stops)) {
    const end = match.index + match[0].length;
    if (stops === END && !isEnd(text, match[0], end, language)) continue;
    push(from, end);
    from = end;
  }
  push(from, text.length);
  return spans;
}

/** Where the greeting ends with which a line of prose begins ("Hi Dana, sorry about …"); 0 without one. */
function greetingEnd(text: string, language: Language): number {
  const hit = language.skim(text.slice(0, LONGEST_GREETING)).hits('sentences.greeting')[0];
  if (hit?.start !== 0) return 0;
  const mark = GREETED.exec(text.slice(hit.end))?.[0];
  return mark ? hit.end + mark.length : 0;
}

/**
 * Splits a text into its sentences, each with its role and paragraph; offsets are UTF-16 into `text`. A line break, a bullet
 * and a number of a list begin a new sentence; an abbreviation, an initial or a number ("9.30") ends none.
 */
export function splitSentences(text: string, language: Language): Sentence[] {
  const found: Sentence[] = [];
  for (const [index, line] of splitLines(text, language).entries()) {
    const { role, paragraph } = line;
    const add = (span: Span, as = role) => {
      const part = line.text.slice(span.start, span.end);
      const at = { start: line.start + span.start, end: line.start + span.end };
      found.push({ ...at, text: part, role: as, paragraph, reading: language.read(part) });
    };
    if (role !== 'body') {
      add({ start: 0, end: line.text.length });
      continue;
    }
    const greeted = index === 0 ? greetingEnd(line.text, language) : 0;
    if (greeted) add({ start: 0, end: line.text.slice(0, greeted).trimEnd().length }, 'greeting');
    for (const span of sentencesOf(language)(line.text.slice(greeted))) {
      add({ start: span.start + greeted, end: span.end + greeted });
    }
  }
  return found;
}
