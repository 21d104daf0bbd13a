import type { Sentence } from '../judge/draft.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import { CHECKS, type CheckName, type Judgement } from '../judge/letter.ts';
import { POSTSCRIPT } from '../judge/lines.ts';
import { splitSentences } from '../judge/sentences.ts';

/** An insertion into a draft: `text`, with the white space it needs, at a UTF-16 offset. */
export interface Place {
  at: number;
  text: string;
}

/** Where a sentence ends that another may follow in its line. */
export const ENDED = /[.!?…:。！？：][)\]"'”’»」』]*$/u;
/** How a line begins that is an item of a list. */
export const LIST_ITEM = /^\s*(?:[-*•–·・]|\(?\w{1,2}[.)])\s/u;
const GAP = '\n\n';

const endOfBlock = (text: string, from: number): number => {
  const gap = /\n[ \t]*\n/.exec(text.slice(from));
  return gap ? from + gap.index : text.trimEnd().length;
};

/** Behind a sentence, in its own line; on a new line where it has no full stop, and below the list where it is an item. */
function behind(text: string, before: Sentence, sentence: string, spaced: boolean): Place {
  const line = text.slice(text.lastIndexOf('\n', before.start - 1) + 1, before.end);
  if (LIST_ITEM.test(line)) return { at: endOfBlock(text, before.end), text: GAP + sentence };
  // Any mark that stands behind the sentence (an emoji, a bracket) stays with it.
  const rest = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(before.end))?.[0] ?? '';
  const at = before.end + rest.length;
  if (!ENDED.test(text.slice(before.start, at))) return { at, text: `\n${sentence}` };
  return { at, text: (spaced ? ' ' : '') + sentence };
}

/** As a paragraph of its own before the first sentence of the body, with the gap that the greeting keeps. */
function first(text: string, sentences: Sentence[], sentence: string): Place {
  const start = sentences.find(({ role }) => role === 'body');
  const greeting = sentences.find(({ role }) => role === 'greeting');
  if (!start) return onlyOne(text, sentences, sentence);
  const gap = greeting ? text.slice(greeting.end, start.start) : '';
  // The line may begin with a bullet: that stays with its item.
  const at = Math.max(text.lastIndexOf('\n', start.start - 1) + 1, greeting?.end ?? 0);
  if (greeting && !gap.includes('\n')) return { at: start.start, text: `${sentence} ` };
  return { at, text: sentence + (/\n/.test(gap) ? gap.replace(/[^\n]/gu, '') : GAP) };
}

/** Into a draft that has nothing but a greeting, a sign-off or neither. */
function onlyOne(text: string, sentences: Sentence[], sentence: string): Place {
  const greeting = sentences.findLast(({ role }) => role === 'greeting');
  if (greeting) return { at: greeting.end, text: GAP + sentence };
  const leave = sentences.find(({ role }) => role === 'signoff' || role === 'signature');
  return leave
    ? { at: leave.start, text: sentence + GAP }
    : { at: text.trimEnd().length, text: (text.trim() && GAP) + sentence };
}

/** As the last paragraph of the body, above the sign-off and a postscript. */
function last(text: string, sentences: Sentence[], sentence: string): Place {
  const lineOf = ({ start }: Sentence) => text.slice(text.lastIndexOf('\n', start - 1) + 1);
  const postscript = sentences.findIndex((one, at) => at > 0 && POSTSCRIPT.test(lineOf(one)));
  const letter = postscript < 0 ? sentences : sentences.slice(0, postscript);
  const end = letter.findLast(({ role }) => role === 'body');
  return end ? { at: lineEnd(text, end.end), text: GAP + sentence } : onlyOne(text, sentences, sentence);
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return text.slice(0, end < 0 ? text.length : end).trimEnd().length;
};

/**
 * Where a suggested sentence goes: behind what the draft already has of that step; otherwise behind the step before it, in
 * the order of a good letter, or, for the first steps, at the head of the body; the follow-up comes last, above the sign-off.
 * @param draft the text that `judgement` is about
 */
export function placeFor(
  check: CheckName,
  draft: string,
  judgement: Judgement,
  sentence: string,
  data: LanguageData,
): Place {
  const sentences = splitSentences(draft, languageOf(data));
  const { spaced } = data.language;
  const spansOf = (name: CheckName) => judgement.checks[name].spans;
  const lastOf = (name: CheckName): Sentence | undefined => {
    // What is seen or owned again amid the remedy is not where more of it belongs.
    const later = CHECKS.slice(CHECKS.indexOf(name) + 1).flatMap(spansOf);
    const remedy = Math.min(Number.POSITIVE_INFINITY, ...later.map(({ start }) => start));
    const ends = spansOf(name).map((span) => span.end);
    const before = ends.filter((end) => end <= remedy);
    const end = Math.max(-1, ...(before.length ? before : ends));
    return sentences.find((one) => one.role === 'body' && one.start < end && end <= one.end);
  };
  const own = lastOf(check);
  if (own) return behind(draft, own, sentence, spaced);
  if (check === 'follow_up') return last(draft, sentences, sentence);
  const steps = CHECKS.slice(0, CHECKS.indexOf(check))
    .map(lastOf)
    .filter((one) => one !== undefined);
  const before = steps.sort((a, b) => a.end - b.end).at(-1);
  if (before) return behind(draft, before, sentence, spaced);
  return check === 'solve' ? last(draft, sentences, sentence) : first(draft, sentences, sentence);
}
