import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';
import { inVoice } from '../voice.ts';
import { rewriteData } from './rules.ts';
import { capital } from './words.ts';

/** So many rewrites get a sentence beside them: each pair is read anew. */
const MOST = 2;
const STOP = /[.!?…。！？]+$/u;

/** The language's sentences in the draft's voice, by whether the place, or else the draft, speaks as "we". */
function sentencesFor(draft: Draft, text: string): string[] {
  const { beside } = rewriteData(draft.language);
  if (!beside) return [];
  const says = (phrase: string, words: string) => new RegExp(phrase, 'iu').test(words);
  const all = draft.body.map((sentence) => sentence.text).join('\n');
  const isOne = says(beside.i, text) || (!says(beside.we, text) && says(beside.i, all) && !says(beside.we, all));
  return (isOne ? beside.one : beside.many).flatMap((sentence) => inVoice(draft, sentence) ?? []);
}

/**
 * What may stand in a place where none of its `rewrites` mends alone: what hurts often earns a step as well ("we will look
 * into it soon"), so a sentence that earns it comes beside them, or by itself where the place is a sentence that may go.
 * Best first; none where the place does not end its sentence.
 * @param rewrites what was tried, fitted to the place, `''` where its words may go
 */
export function beside(draft: Draft, span: Span, rewrites: readonly string[]): string[] {
  const text = draft.letter.draft;
  const first = draft.sentences[firstAfter(draft.sentences, span.start)];
  const last = draft.sentences[firstAfter(draft.sentences, span.end - 1)];
  const stop = STOP.exec(text.slice(span.start, span.end));
  if (!last || last.start >= span.end) return [];
  if (!stop && !STOP.test(text.slice(span.end, last.end).trim() || '.')) return [];
  if (text.slice(span.end, last.end).replace(STOP, '').trim()) return [];
  const { spaced } = draft.language.data.language;
  const [mark, gap] = spaced ? ['.', ' '] : ['。', ''];
  const sentences = sentencesFor(draft, text.slice(span.start, span.end)).map((sentence) => capital(sentence));
  const kept = rewrites.filter((words) => words !== '').slice(0, MOST);
  const whole = rewrites.includes('') && first?.start === span.start ? [''] : [];
  return [...kept, ...whole].flatMap((words) =>
    sentences.map((sentence) => {
      const before = words && (STOP.test(words) ? words : words + mark) + gap;
      return before + sentence + (stop ? mark : '');
    }),
  );
}
