import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { firstAfter } from '../spans.ts';
import { rewriteData } from './rules.ts';

const made = remember((language: Language) => {
  const { leans, hanging } = rewriteData(language);
  const expression = (source?: string) => (source ? new RegExp(source, 'iu') : null);
  return {
    before: expression(leans?.before),
    after: expression(leans?.after),
    opens: expression(leans?.opens),
    turns: expression(leans?.turns),
    clings: expression(leans?.clings),
    points: expression(leans?.points),
    hanging: expression(hanging),
  };
});

/** How the words of a span depend on the rest of their sentence. */
export type Leaning = 'cause' | 'opening' | null;

/**
 * How a span leans on what stands beside it in its sentence: `cause` where it is given as the reason of something ("because …",
 * "…, so the report was late"), for which a sentence of its own would be none; `opening` where it only opens a sentence ("due to …,
 * we were late"), so that no sentence fits there at all.
 */
export function leaningOf(draft: Draft, { start, end }: Span): Leaning {
  const { before, after, opens } = made(draft.language);
  const text = draft.letter.draft;
  const first = draft.sentences[firstAfter(draft.sentences, start)];
  const last = draft.sentences[firstAfter(draft.sentences, end - 1)];
  const rest = text.slice(end, last?.end ?? end);
  if (/^\s*[,，、]/u.test(rest) && opens?.test(text.slice(start, end).trimStart())) return 'opening';
  if (before?.test(text.slice(first?.start ?? start, start)) || after?.test(rest)) return 'cause';
  return null;
}

const sentenceAt = (draft: Draft, at: number) => draft.sentences[firstAfter(draft.sentences, at)];

/** Whether something clings to the end of a span that could not stand without it: "…, with your own tape". */
export function isClung(draft: Draft, { end }: Span): boolean {
  const rest = draft.letter.draft.slice(end, sentenceAt(draft, end - 1)?.end ?? end);
  return made(draft.language).clings?.test(rest) ?? false;
}

/** Whether the next sentence of the paragraph points back at a span: "The pump failed. This pump …". */
export function isPointedAt(draft: Draft, { end }: Span): boolean {
  const at = firstAfter(draft.sentences, end - 1);
  const next = draft.sentences[at + 1];
  if (!next || next.paragraph !== draft.sentences[at]?.paragraph) return false;
  return made(draft.language).points?.test(next.text) ?? false;
}

/** Whether to own a fault in place of a span would make no sense in its sentence: for what stands before ("sorry, but …") or clings to it. */
export function isTied(draft: Draft, span: Span): boolean {
  const before = draft.letter.draft.slice(sentenceAt(draft, span.start)?.start ?? span.start, span.start);
  return (made(draft.language).turns?.test(before) ?? false) || isClung(draft, span);
}

/** Whether a template of a whole span can stand where the span leans so. What takes up words of the span says the reason still. */
export function standsThere(leaning: Leaning, template: string, language: Language): boolean {
  if (leaning === 'opening') return made(language).opens?.test(template) ?? false;
  return leaning === null || template.includes('$');
}

/** Whether a rewrite is cut off ("we will launch and will"), or has words run into a slot, where the `text` it is for was whole. */
export function isBroken(rewrite: string, text: string, language: Language): boolean {
  if (language.data.language.spaced && /\][\p{L}\p{N}]|[\p{L}\p{N}]\[/u.test(rewrite)) return true;
  const { hanging } = made(language);
  return hanging?.test(rewrite) === true && !hanging.test(text);
}
