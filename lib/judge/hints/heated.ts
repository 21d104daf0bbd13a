import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';
import { isQuoted } from '../near.ts';
import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, joined, type Place, said, sentenceOf } from './places.ts';

/** Words in capitals that the language does not write so: an abbreviation is not on its list. */
function shouted(sentence: Sentence): Place[] {
  if (!/\p{Lu}{2}/u.test(sentence.text)) return [];
  return sentence.reading
    .hits('heated.shouted')
    .filter(({ text }) => text.length > 2 && text === text.toUpperCase())
    .filter((hit) => !isQuoted(sentence, hit))
    .map((hit) => ({ sentence, hit }));
}

/** Three exclamation marks, or two after words that are not warm. */
function exclaimed(sentence: Sentence): Span[] {
  const marks = /[!?]*!{3,}|!{3,}|[!?]{3,}/u.exec(sentence.text);
  return marks && !sentence.reading.has('heated.warm') ? [{ start: sentence.start, end: sentence.end }] : [];
}

/** Outbursts in neighbouring sentences are one. */
function neighbours(draft: Draft, spans: Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && /^[\s]*$/u.test(draft.letter.draft.slice(last.end, span.start))) last.end = span.end;
    else found.push({ ...span });
  }
  return found;
}

/** Anger, sarcasm, capitals, three exclamation marks: they would hurt in any mail. */
export const heated: Kind = {
  kind: 'heated',
  family: 'tone',
  find(draft) {
    const loud = draft.body.flatMap(shouted).map(clauseOf);
    const marks = draft.body.flatMap(exclaimed);
    const angry = said(draft, 'heated.anger').map(clauseOf);
    const sarcastic = said(draft, 'heated.sarcasm').map(sentenceOf);
    return neighbours(draft, joined(draft, [...loud, ...marks, ...angry, ...sarcastic]));
  },
  rewrite: (draft, span) => mend(draft, span, 'heated'),
};
