import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { firstAfter } from '../spans.ts';
import { before, behind } from './around.ts';
import { rewriteData } from './rules.ts';

const pair = ([beside, bars]: [string, string]) => ({
  beside: new RegExp(beside, 'iu'),
  bars: new RegExp(bars, 'iu'),
});

const made = remember((language: Language) => {
  const { leans, hanging, clauses = [], tails = [], chains = [] } = rewriteData(language);
  const expression = (source?: string) => (source ? new RegExp(source, 'iu') : null);
  return {
    reasoned: expression(leans?.before),
    after: expression(leans?.after),
    opens: expression(leans?.opens),
    held: expression(leans?.held),
    turns: expression(leans?.turns),
    clings: expression(leans?.clings),
    points: expression(leans?.points),
    hanging: expression(hanging),
    clauses: clauses.map(pair),
    tails: tails.map(pair),
    chains: chains.map(([behind, joint, put]) => ({ ...pair([behind, joint]), put })),
  };
});

/** How the words of a span depend on the rest of their sentence. */
export type Leaning = 'cause' | 'opening' | 'held' | null;

/**
 * How a span leans on what stands beside it in its sentence: `cause` where it is given as the reason of something ("because …",
 * "…, so the report was late"), for which a sentence of its own would be none; `opening` where it only opens a sentence ("due to …,
 * we were late"), so that no sentence fits there at all; `held` where what stands beside it rests on its very words ("…, so strictly speaking …").
 */
export function leaningOf(draft: Draft, span: Span): Leaning {
  const { reasoned, after, opens, held } = made(draft.language);
  const [lead, rest] = [before(draft, span), behind(draft, span)];
  if (held?.test(`${lead}¦${rest}`)) return 'held';
  const words = draft.letter.draft.slice(span.start, span.end);
  if (/^\s*[,，、]/u.test(rest) && opens?.test(words.trimStart())) return 'opening';
  if (reasoned?.test(lead) || after?.test(rest)) return 'cause';
  return null;
}

/** Whether something clings to the end of a span that could not stand without it: "…, with your own tape". */
export const isClung = (draft: Draft, span: Span): boolean =>
  made(draft.language).clings?.test(behind(draft, span)) ?? false;

/** Whether the next sentence of the paragraph points back at a span: "The pump failed. This pump …". */
export function isPointedAt(draft: Draft, { end }: Span): boolean {
  const at = firstAfter(draft.sentences, end - 1);
  const next = draft.sentences[at + 1];
  if (!next || next.paragraph !== draft.sentences[at]?.paragraph) return false;
  return made(draft.language).points?.test(next.text) ?? false;
}

/** Whether to own a fault in place of a span would make no sense in its sentence: for what stands before ("sorry, but …") or clings to it. */
export const isTied = (draft: Draft, span: Span): boolean =>
  (made(draft.language).turns?.test(before(draft, span)) ?? false) || isClung(draft, span);

/** Whether a template of a whole span can stand where the span leans so. What takes up words of the span says the reason still. */
export function standsThere(leaning: Leaning, template: string, language: Language): boolean {
  if (leaning === 'opening') return made(language).opens?.test(template) ?? false;
  return leaning === null || (leaning === 'cause' && template.includes('$'));
}

/**
 * Tells of words whether they fit between what stands before and behind the span in its sentence: after "it broke, so" comes no
 * new thought, and before ", so it broke" stands none that ends in ", and we are responsible".
 */
export function goesOn(draft: Draft, span: Span): (words: string) => boolean {
  const { clauses, tails } = made(draft.language);
  const [lead, rest] = [before(draft, span), behind(draft, span)];
  const met = [
    ...(lead ? clauses.filter(({ beside }) => beside.test(lead)) : []),
    ...(rest ? tails.filter(({ beside }) => beside.test(rest)) : []),
  ];
  return (words) => !met.some(({ bars }) => bars.test(words));
}

/** Words with but one "and" between them and what stands behind the span: "it is big; we should have seen it, and it grows". */
export function unchained(draft: Draft, span: Span): (words: string) => string {
  const { chains } = made(draft.language);
  const rest = behind(draft, span);
  const met = rest ? chains.filter(({ beside }) => beside.test(rest)) : [];
  return (words) => met.reduce((text, { bars, put }) => text.replace(bars, put), words);
}

/** Whether a rewrite is cut off ("we will launch and will"), or has words run into a slot, where the `text` it is for was whole. */
export function isBroken(rewrite: string, text: string, language: Language): boolean {
  if (language.data.language.spaced && /\][\p{L}\p{N}]|[\p{L}\p{N}]\[/u.test(rewrite)) return true;
  const { hanging } = made(language);
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
