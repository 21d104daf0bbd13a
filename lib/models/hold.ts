import { told, unnegated } from '../judge/checks/evidence.ts';
import { clears, keepsLevels, newKinds } from '../judge/compare.ts';
import { saysLittle, shareIn } from '../judge/detect.ts';
import { type Draft, prepare } from '../judge/draft.ts';
import { judgeIn } from '../judge/judge.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import type { HintKind, Judgement, Letter, Span } from '../judge/letter.ts';
import { filled } from '../judge/rewrites/filled.ts';
import { findSlots } from '../judge/slots.ts';
import { inventedFacts, lostFacts, numbersIn, reorders } from './facts.ts';

/**
 * Why a model's words are not offered. `form`: not one passage of text; `long`; `language`: another one; `same`; `lost` and `invented`: facts;
 * `hint`: it still hurts; `worse`: it hurts elsewhere, or a step falls; `frame`: greeting or signature changed.
 */
export type Refusal = 'form' | 'long' | 'language' | 'same' | 'lost' | 'invented' | 'hint' | 'worse' | 'frame';

/** Beyond so many times the old length, and so many units more, it is no rewrite. */
const LONGER = { times: 1.6, by: 120 };
/** A control character is no text, and what is not seen, or reads backwards, hides something. The joiner of emoji is none. */
const NO_TEXT = /[\p{Cc}\p{Cf}]/u;
const JOINED_EMOJI = /(?<=\p{Extended_Pictographic}\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu;
/** Markup is written out in a mail as it stands. */
const MARKUP = /\*\*|<\/?[a-z][^>]*>|`|^#+ |\]\(|^\s*(?:\{|\[\s*["{])/imu;
/** So little of a text is made of a language's common words where it is in another one, also next to what stood there. */
const FOREIGN = { share: 0.1, of: 1 / 3 };
/** What an answer may not bring along, however well it is put: a remedy, money, a cause, a way out that the sender did not name. */
const CLAIMS = ['solve.done', 'solve.money', 'solve.options', 'extras.compensation', 'extras.reason', 'extras.call'];

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

interface Held {
  /** `lost` and `invented`: the facts in question. */
  refusal: Refusal | null;
  facts: string[];
}
const held = (refusal: Refusal | null, facts: string[] = []): Held => ({ refusal, facts });

/** Days that are promised now and were not before. */
function newDays(before: Judgement, after: Judgement): string[] {
  const old = new Set(before.promises.map(({ due }) => due?.slice(0, 10)));
  return after.promises.flatMap(({ due, quote }) => (due && !old.has(due.slice(0, 10)) ? [quote] : []));
}

/** Sentences that claim something of a kind which the draft did not claim before, or denied. */
function newClaims(data: LanguageData, letter: Letter, words: string): string[] {
  const [before, after] = [letter.draft, words].map((draft) => prepare({ ...letter, draft }, languageOf(data))) as [
    Draft,
    Draft,
  ];
  const claiming = (draft: Draft, cue: string) => unnegated(draft, told(draft.body, cue));
  return CLAIMS.filter((cue) => !claiming(before, cue).length).flatMap((cue) =>
    // With a blank in it, the sender makes the claim, or does not.
    claiming(after, cue).flatMap(({ sentence: { text } }) => (findSlots(text).length ? [] : [text])),
  );
}

/** Whether words are in another language than the mail: there no hint of it is found, and so none seems left. */
function isForeign({ language }: LanguageData, old: string, words: string): boolean {
  const share = shareIn(words, language);
  return !saysLittle(words) && share < FOREIGN.share && share < shareIn(old, language) * FOREIGN.of;
}

/** What is the same for a passage and a letter. `kind` tells what is no fact where it hurts. */
function holdsText(data: LanguageData, letter: Letter, old: string, words: string, kind: HintKind): Held {
  const hidden = (text: string) => NO_TEXT.test(text.replace(JOINED_EMOJI, '').replace(/\n/gu, ''));
  if (!words || (hidden(words) && !hidden(old)) || (MARKUP.test(words) && !MARKUP.test(old))) return held('form');
  if (squeeze(words) === squeeze(old)) return held('same');
  if (words.length > old.length * LONGER.times + LONGER.by) return held('long');
  if (isForeign(data, old, words)) return held('language');
  const lost = lostFacts(letter, old, words, kind, data.language);
  if (lost.length) return held('lost', lost);
  const invented = inventedFacts(letter, words, data.language);
  if (invented.length) return held('invented', invented);
  return reorders(old, words) ? held('invented', numbersIn(words)) : held(null);
}

/** Holds the letter with a model's words in it beside the one before. */
function holdsWhole(data: LanguageData, letter: Letter, draft: string, words: string, kind: HintKind | null): Held {
  const judge = (text: string) => judgeIn(languageOf(data), { ...letter, draft: text });
  const [before, after, open] = [judge(letter.draft), judge(filled(draft, data)), judge(draft)];
  if (kind && !clears(before, after, kind)) return held('hint');
  const invented = [...newDays(before, open), ...newClaims(data, letter, words)];
  if (invented.length) return held('invented', invented);
  return held(newKinds(before, after).length || !keepsLevels(before, after) ? 'worse' : null);
}

/** Holds a model's words for one hint to what every rewrite must keep. @param span the passage that they would replace */
export function holdPassage(data: LanguageData, letter: Letter, span: Span, kind: HintKind, words: string): Held {
  const old = letter.draft.slice(span.start, span.end);
  if (/\n/u.test(words) && !/\n/u.test(old)) return held('form');
  const text = holdsText(data, letter, old, words, kind);
  if (text.refusal) return text;
  const draft = letter.draft.slice(0, span.start) + words + letter.draft.slice(span.end);
  return holdsWhole(data, letter, draft, words, kind);
}

/** What frames a letter: its greeting, the whole line where that stands alone on it, and everything from the leave on. */
function frameOf(data: LanguageData, letter: Letter): [greeting: string, leave: string] {
  const { sentences } = prepare(letter, languageOf(data));
  const greeting = sentences.find(({ role }) => role === 'greeting');
  const [line = ''] = letter.draft.trimStart().split('\n', 1);
  const alone = greeting && line.trim() === greeting.text;
  const leave = sentences.findIndex(({ role }) => role === 'signoff' || role === 'signature');
  return [
    alone ? `${line.trim()}\n` : (greeting?.text ?? ''),
    leave < 0 ? '' : letter.draft.slice(sentences[leave]?.start).trim(),
  ];
}

/** Holds a model's whole letter to the same, with its greeting and signature as they were. */
export function holdLetter(data: LanguageData, letter: Letter, words: string): Held {
  const [before, after] = [frameOf(data, letter), frameOf(data, { ...letter, draft: words })];
  if (before.some((part, at) => part !== after[at])) return held('frame');
  const text = holdsText(data, letter, letter.draft, words, 'excuse');
  return text.refusal ? text : holdsWhole(data, letter, words, words, null);
}
