import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';
import { inVoice } from '../voice.ts';
import { rewriteData } from './rules.ts';
import { capital, factsOf } from './words.ts';

/** So many rewrites get a sentence beside them: each pair is read anew. */
const MOST = 2;
const SLOT = /\[[^\][]+\]/gu;
const STOP = /[.!?…。！？]+$/u;
/** A question and a heading are answered by what stands below: another sentence in their place would leave that hanging. */
const HEADING = /[?？*#【】]/u;

/** The language's sentences in the draft's voice: that of the words beside them, or else of the place, or else of the draft. */
function sentencesFor(draft: Draft, words: string, place: string): string[] {
  const { beside } = rewriteData(draft.language);
  if (!beside) return [];
  const [i, we] = [beside.i, beside.we].map((phrase) => new RegExp(phrase, 'iu')) as [RegExp, RegExp];
  const whole = draft.body.map(({ text }) => text).join('\n');
  const speaking = [words, place, whole].find((text) => i.test(text) !== we.test(text));
  const own = speaking !== undefined && i.test(speaking) ? beside.one : beside.many;
  return own.flatMap((sentence) => inVoice(draft, capital(sentence)) ?? []);
}

/** Whether words are much the same as the place's own: its middle or latter half still stands in them. */
function isMuchTheSame(words: string, place: string): boolean {
  const quarter = Math.floor(place.length / 4);
  return [quarter, 2 * quarter].some((from) => words.includes(place.slice(from, from + 2 * quarter)));
}

/** Fewer letters than so many begin all kinds of sentences. */
const FEWEST = 4;

/** Whether a text says how a clause of the other begins. */
function saysPartOf(text: string, other: string): boolean {
  const beginnings = other
    .toLowerCase()
    .split(/[.,;。，、]\s*/u)
    .map((clause) => clause.slice(0, clause.length / 2));
  return beginnings.some((beginning) => beginning.length >= FEWEST && text.toLowerCase().includes(beginning));
}

/** Whether a place is the end of its sentence, so that another can follow. */
function endsSentence({ letter, sentences }: Draft, { end }: Span): boolean {
  const last = sentences[firstAfter(sentences, end - 1)];
  return !!last && last.start < end && !letter.draft.slice(end, last.end).replace(STOP, '').trim();
}

/**
 * What may stand in a place where none of its `rewrites` mends alone. What hurts often earns a step as well ("we will look
 * into it soon"), so a sentence that earns it stands beside them, or by itself where the place is a sentence that may go.
 * Best first; none where the place does not end its sentence.
 * @param rewrites what was tried, fitted to the place, `''` where its words may go
 * @param how `promises`: the place is a promise, in place of which another may stand; `tone`: its own words are what hurts
 */
export function beside(
  draft: Draft,
  span: Span,
  rewrites: readonly string[],
  how: { promises: boolean; tone: boolean },
): string[] {
  const place = draft.letter.draft.slice(span.start, span.end);
  if (HEADING.test(place) || !endsSentence(draft, span)) return [];
  const { spaced } = draft.language.data.language;
  const [mark, gap] = spaced ? ['.', ' '] : ['。', ''];
  const stop = STOP.test(place) ? mark : '';
  const starts = draft.sentences[firstAfter(draft.sentences, span.start)]?.start === span.start;
  const isFree = how.promises && !factsOf(place, 'vague-commitment', draft.language.data.language).length;
  const alone = starts && (isFree || rewrites.includes('')) ? [''] : [];
  const kept = rewrites.filter((words) => words !== '' && !(how.tone && isMuchTheSame(words, place)));
  // The same thing or the same slot twice is one too many.
  const repeats = (words: string, sentence: string) =>
    sentence.match(SLOT)?.some((slot) => words.includes(slot)) ||
    saysPartOf(words, sentence) ||
    saysPartOf(sentence, words);
  return [...kept.slice(0, MOST), ...alone].flatMap((words) =>
    sentencesFor(draft, words, place)
      .filter((sentence) => !repeats(words, sentence))
      .map((sentence) => (words && (STOP.test(words) ? words : words + mark) + gap) + sentence + stop),
  );
}
