import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';
import { before, behind, sentenceAt } from './around.ts';
import { expressionsOf } from './expressions.ts';

/** How the words of a span depend on the rest of their sentence. */
export type Leaning = 'cause' | 'opening' | 'held' | null;

/**
 * How a span leans on what stands beside it in its sentence: `cause` where it is given as the reason of something ("because …",
 * "…, so the report was late"), for which a sentence of its own would be none; `opening` where it only opens a sentence ("due to …,
 * we were late"), so that no sentence fits there at all; `held` where what stands beside it rests on its very words ("…, so strictly speaking …").
 */
export function leaningOf(draft: Draft, span: Span): Leaning {
  const { opens, held } = expressionsOf(draft.language).leans;
  const [lead, rest] = [before(draft, span), behind(draft, span)];
  if (held?.test(`${lead}¦${rest}`)) return 'held';
  const words = draft.letter.draft.slice(span.start, span.end);
  if (/^\s*[,，、]/u.test(rest) && opens?.test(words.trimStart())) return 'opening';
  return isReason(draft, span) ? 'cause' : null;
}

/** Whether a span is given as the reason of what stands beside it, which could not stand alone: "由于您点了链接，导致…" only opens a sentence, too. */
export function isReason(draft: Draft, span: Span): boolean {
  const { before: reasoned, after } = expressionsOf(draft.language).leans;
  return (reasoned?.test(before(draft, span)) || after?.test(behind(draft, span))) ?? false;
}

/** Whether something clings to the end of a span that could not stand without it: "…, with your own tape". */
export const isClung = (draft: Draft, span: Span): boolean =>
  expressionsOf(draft.language).leans.clings?.test(behind(draft, span)) ?? false;

/** Whether the next sentence of the paragraph points back at a span: "The pump failed. This pump …". */
export function isPointedAt(draft: Draft, { end }: Span): boolean {
  const at = firstAfter(draft.sentences, end - 1);
  const next = draft.sentences[at + 1];
  if (!next || next.paragraph !== draft.sentences[at]?.paragraph) return false;
  return expressionsOf(draft.language).leans.points?.test(next.text) ?? false;
}

/** Whether to own a fault in place of a span would make no sense in its sentence: for what stands before ("sorry, but …") or clings to it. */
export const isTied = (draft: Draft, span: Span): boolean =>
  (expressionsOf(draft.language).leans.turns?.test(before(draft, span)) ?? false) || isClung(draft, span);

/** Whether the sentence goes on behind a span so that no sentence of its own, of none of its words, fits in its place. */
export const runsOn = (draft: Draft, span: Span): boolean =>
  expressionsOf(draft.language).runsOn?.test(behind(draft, span) || carriedOn(draft, span)) ?? false;

/** What goes on in a small letter behind a sentence that began with a capital: "He came three times!!! and nobody …". */
export function carriedOn(draft: Draft, { end }: Span): string {
  const text = draft.letter.draft;
  const start = sentenceAt(draft, end - 1)?.start ?? end;
  const rest = /^[!?]*[^\S\n]+\p{Ll}[^\n]*/u.exec(text.slice(end))?.[0] ?? '';
  return /^\p{Lu}/u.test(text.slice(start)) ? rest : '';
}

/** Whether words for a whole span can stand where the span leans so. What `takesUp` words of the span says the reason still. */
export function standsThere(leaning: Leaning, words: string, takesUp: boolean, language: Language): boolean {
  if (leaning === 'opening') return expressionsOf(language).leans.opens?.test(words) ?? false;
  return leaning === null || (leaning === 'cause' && takesUp);
}

/**
 * Tells of words whether they can go on what stands before the span in its sentence, and be gone on with behind it: after "it broke, so"
 * comes no new thought, no whole sentence stands before "because of the rain", and none that ends in ", and we are responsible" before ", so it broke".
 */
export function goesOn(draft: Draft, span: Span): (words: string) => boolean {
  const { clauses, follows } = expressionsOf(draft.language);
  const [lead, rest] = [before(draft, span), behind(draft, span)];
  const text = draft.letter.draft.slice(span.start, span.end);
  const met = [
    ...(lead ? clauses.filter(({ where }) => where.test(lead)) : []),
    ...(rest ? follows : []).filter(({ where, bars }) => where.test(rest) && !bars.test(text)),
  ];
  return (words) => !met.some(({ bars }) => bars.test(words));
}

/** Words with but one "and" between them and what stands behind the span: "it is big; we should have seen it, and it grows". */
export function unchained(draft: Draft, span: Span): (words: string) => string {
  const rest = behind(draft, span);
  const met = rest ? expressionsOf(draft.language).chains.filter(({ where }) => where.test(rest)) : [];
  return (words) => met.reduce((text, { bars, put }) => text.replace(bars, put), words);
}

/** Whether a rewrite is cut off ("we will launch and will"), or has words run into a slot, where the `text` it is for was whole. */
export function isBroken(rewrite: string, text: string, language: Language): boolean {
  if (language.data.language.spaced && /\][\p{L}\p{N}]|[\p{L}\p{N}]\[/u.test(rewrite)) return true;
  // Nothing goes on behind a question: "What could we do?, and we should have …".
  if (/[?？]\s*[,，、;；]/u.test(rewrite)) return true;
  const { hanging } = expressionsOf(language);
  return hanging?.test(rewrite) === true && !hanging.test(text);
}

/** Whether a rewrite begins with the words that stand before its place: "we we", "预计、预计" where words are not spaced. */
export function stutters(draft: Draft, span: Span, rewrite: string): boolean {
  const { spaced } = draft.language.data.language;
  // Behind a comma the same word may well begin anew: "chez nous, nous …".
  const left = before(draft, span).replace(spaced ? /\s+$/u : /[\s，、]+$/u, '');
  const [word = ''] = (spaced ? /^[\p{L}'’]+/u : /^\p{L}{2}/u).exec(rewrite) ?? [];
  const isWord = !spaced || !/[\p{L}'’]/u.test(left.at(-word.length - 1) ?? '');
  return word !== '' && isWord && left.slice(-word.length).toLowerCase() === word.toLowerCase();
}
