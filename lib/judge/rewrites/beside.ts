import type { Draft } from '../draft.ts';
import type { LanguageInfo } from '../language.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';
import { inVoice } from '../voice.ts';
import { isDisputed } from './disputes.ts';
import { hasTimeSlot } from './filled.ts';
import { keepsDays } from './kept.ts';
import { isPointedAt } from './leaning.ts';
import { inCaseOf } from './polite.ts';
import { rewriteData } from './rules.ts';
import { type Speaker, speakerOf, speaks, speaksIn } from './speaker.ts';
import { saysWhen } from './when.ts';
import { asInLine, narrowed } from './width.ts';
import { capital, factsOf } from './words.ts';

/** So many rewrites get a sentence beside them: each pair is read anew. */
const MOST = 2;
const STOP = /[.!?…。！？]+$/u;
/** A question and a heading are answered by what stands below: another sentence in their place would leave that hanging. */
const HEADING = /[?？*#【】]/u;
/** What one cries out goes on crying. */
const CRIES = /[!！]/u;
/** A sentence that is longer, in UTF-16 units, says something besides that would be lost. */
const SHORT = { spaced: 60, unspaced: 24 };
/** A word's beginning is enough to know it again. */
const STEM = 5;

/** Whether words are much the same as the place's own: its middle or latter half still stands in them, and hurts as before. */
function isMuchTheSame(words: string, place: string): boolean {
  const quarter = Math.floor(place.length / 4);
  // Two letters stand in any words.
  if (quarter < 2) return false;
  return [quarter, 2 * quarter].some((from) => words.includes(place.slice(from, from + 2 * quarter)));
}

/** The beginnings of a text's words that carry its matter; pairs of letters where words are not spaced. */
const stemsOf = (text: string, { common }: LanguageInfo): string[] =>
  (text.toLowerCase().match(/\p{Script=Latin}{4,}|\p{Script=Han}{2}|\p{Script=Katakana}{2}/gu) ?? [])
    .filter((word) => !common.includes(word))
    .map((word) => word.slice(0, STEM));

/** Whether a place goes to the end of its sentence, but for the last stop: another can follow. */
function endsSentence({ letter, sentences }: Draft, { end }: Span): boolean {
  const last = sentences[firstAfter(sentences, end - 1)];
  if (!last || last.start >= end) return false;
  const rest = letter.draft.slice(end, last.end);
  return !CRIES.test(rest) && !rest.replace(STOP, '').trim();
}

/** Whether a sentence begins where a place does: it may go as a whole. */
const startsSentence = ({ sentences }: Draft, { start }: Span): boolean =>
  sentences[firstAfter(sentences, start)]?.start === start;

/**
 * What may stand in a place where none of its `rewrites` mends alone. What hurts often earns a step as well ("we will look
 * into it soon"), so a sentence that earns it stands beside them, or by itself where the place is a short sentence that may go.
 * Best first; none where the place ends no sentence, and none where it is not plain who speaks.
 * @param rewrites what was tried, fitted to the place, `''` where its words may go
 * @param promises the place is a promise, in place of which another may stand
 */
export function beside(draft: Draft, span: Span, rewrites: readonly string[], promises: boolean): string[] {
  const { beside: data } = rewriteData(draft.language);
  const place = draft.letter.draft.slice(span.start, span.end);
  if (!data || isDisputed(draft, span) || HEADING.test(place) || CRIES.test(place) || !endsSentence(draft, span))
    return [];
  const { language } = draft.language.data;
  const [mark, gap, short] = language.spaced ? ['.', ' ', SHORT.spaced] : ['。', '', SHORT.unspaced];
  const usual = data.one.length ? undefined : 'many';
  const voice = speakerOf(draft, span) ?? usual;
  if (!voice) return [];

  const stop = STOP.test(place) ? mark : '';
  const isFree =
    promises && !factsOf(place, 'vague-commitment', language).length && keepsDays(place, '', draft.language);
  const mayStandAlone = startsSentence(draft, span) && place.length <= short && !isPointedAt(draft, span);
  const alone = mayStandAlone && (isFree || rewrites.includes('')) ? [''] : [];
  const isTimed = (words: string) => hasTimeSlot(words, draft.language.data);
  // A promise is another one in the same words once a time is said, or no oath.
  const hurtsAsBefore = (words: string) => !promises && isMuchTheSame(words, place);
  const speakerIn = (words: string) => speaks(words, draft.language) ?? voice;
  // "As I said" opens what is said by all of us.
  const isTheirs = (words: string) => [voice, speaksIn(draft)].includes(speakerIn(words));
  const kept = rewrites.filter((words) => words !== '' && isTheirs(words) && !hurtsAsBefore(words));

  const dated = saysWhen(draft, span);
  // The same thing twice is one too many, and so are two slots for a time.
  const sentencesOf = (speaker: Speaker) =>
    data[speaker]
      .flatMap((sentence) => inVoice(draft, capital(sentence)) ?? [])
      .map((sentence) => narrowed(draft, inCaseOf(draft, sentence)));
  return [...kept.slice(0, MOST), ...alone].flatMap((words) => {
    const said = new Set(stemsOf(words, language));
    const fits = (sentence: string) =>
      // What promised nothing gives way to no promise.
      (promises || words !== '' || !sentence.includes('[')) &&
      !(isTimed(sentence) && (dated || isTimed(words))) &&
      !stemsOf(sentence, language).some((stem) => said.has(stem));
    const before = words && (STOP.test(words) ? words : words + mark) + gap;
    return sentencesOf(speakerIn(words))
      .filter(fits)
      .map((sentence) => asInLine(draft, span, before + sentence + stop));
  });
}
