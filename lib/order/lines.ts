import type { Sentence } from '../judge/draft.ts';

/** Where a sentence ends: what stands behind it without such a mark goes on from it. */
export const ENDED = /(?:[.!?…。！？:：][)\]"'”’»」』*]*|\p{Extended_Pictographic}\uFE0F?)$/u;
const LIST_LINE =
  /^\s*(?:[-*•‣▪●○◎◦·–・■□※]|[(（]?(?:\d{1,2}|[０-９]{1,2}|[a-h]|[一二三四五六七八九十]{1,2})[.)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}、|[①-⑳])\s*\S/u;

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

export const lineOf = (text: string, at: number): string =>
  text.slice(lineStart(text, at), (text.indexOf('\n', at) + 1 || text.length + 1) - 1);

/** Where a line begins whose sentence begins at an offset: the number or mark of a title or an item is its own. */
export function withMark(text: string, start: number): number {
  const before = text.slice(lineStart(text, start), start);
  return /\p{L}/u.test(before) ? start : start - before.trimStart().length;
}

/** Whether the line at an offset is an item of a list. */
export const isItem = (text: string, at: number): boolean => LIST_LINE.test(lineOf(text, at));

/** A title is no longer. */
const TITLE_LENGTH = 60;
const MARKED_TITLE = /^(?:\*\*|#|■|◆|●|○|◎|▼|【|《)|^[\p{Lu}\s'’.,:?!-]{8,}$/u;

/** A question, or words in bold, at the head of a paragraph that says more: "**Is my card safe?** Yes." */
const ASKED = /[?？]\**$/u;
const IN_BOLD = /^\*\*[^*\n]+\*\*/u;

/** The heads of a mail's paragraphs of questions and answers, each in one line with what it heads. One alone is none. */
function findAsked(text: string, body: readonly Sentence[]): Sentence[] {
  const heads = body.filter((sentence, at) => {
    const [before, next] = [body[at - 1], body[at + 1]];
    if (before?.paragraph === sentence.paragraph || next?.paragraph !== sentence.paragraph) return false;
    const between = text.slice(sentence.end, next.start);
    if (between.includes('\n')) return false;
    return ASKED.test(sentence.text + between.trim()) || IN_BOLD.test(lineOf(text, sentence.start).trim());
  });
  return heads.length > 1 ? heads : [];
}

/** The titles of a mail in sections: each alone on its line, with sentences below, or at the head of a paragraph. One alone is no title. */
export function findTitles(text: string, body: readonly Sentence[]): Sentence[] {
  const titles = body.filter((sentence, at) => {
    const next = body[at + 1];
    const line = lineOf(text, sentence.start).trim();
    if (!next || at === 0 || line.length > TITLE_LENGTH) return false;
    if (!line.endsWith(sentence.text) || text.slice(sentence.end, next.start).split('\n').length < 2) return false;
    if (MARKED_TITLE.test(line)) return true;
    // "1. What happened" above a sentence, not among others of a list.
    const inList = LIST_LINE.test(line) && LIST_LINE.test(lineOf(text, next.start));
    return !inList && !/[.!…。！,，、]$/u.test(line) && /[.!…。！]$/u.test(next.text);
  });
  return titles.length > 1 ? titles : findAsked(text, body);
}

/** Whether a writer begins no new line for each sentence: then one that does begins something new. */
export function hasLines(text: string, body: readonly Sentence[]): boolean {
  const gaps = body.slice(1).map((sentence, at) => text.slice(body[at]?.end ?? 0, sentence.start));
  return gaps.filter((gap) => gap.includes('\n')).length * 2 <= gaps.length;
}
