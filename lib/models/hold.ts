import { clears, keepsLevels, newKinds } from '../judge/compare.ts';
import { prepare } from '../judge/draft.ts';
import { judgeIn } from '../judge/judge.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import type { HintKind, Judgement, Letter, Span } from '../judge/letter.ts';
import { filled } from '../judge/rewrites/filled.ts';
import { factsOf } from '../judge/rewrites/words.ts';
import { findSlots } from '../judge/slots.ts';

/**
 * Why a model's words are not offered. `form`: not one passage of text; `long`; `same`; `lost` and `invented`: facts;
 * `hint`: it still hurts; `worse`: it hurts elsewhere, or a step falls; `frame`: greeting or signature changed.
 */
export type Refusal = 'form' | 'long' | 'same' | 'lost' | 'invented' | 'hint' | 'worse' | 'frame';

/** Beyond so many times the old length, and so many units more, it is no rewrite. */
const LONGER = { times: 1.6, by: 120 };
/** A control character is no text, and what reads backwards hides something. */
const NO_TEXT = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A text without its slots: what stands in them is no fact yet. */
function withoutSlots(text: string): string {
  return findSlots(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

interface Held {
  /** `lost` and `invented`: the facts in question. */
  refusal: Refusal | null;
  facts: string[];
}
const held = (refusal: Refusal | null, facts: string[] = []): Held => ({ refusal, facts });

/** Everything that the sender has in front of them: facts from there are not invented. */
const known = ({ draft, subject, thread }: Letter): string =>
  [draft, subject, ...thread.flatMap(({ text, name }) => [text, name])].join('\n');

/** The facts that are in one text and not in the other. */
const missing = (data: LanguageData, from: string, to: string, kind: HintKind): string[] =>
  factsOf(from, kind, data.language).filter((fact) => !to.includes(fact));

/** Days that are promised now and were not before. */
function newDays(before: Judgement, after: Judgement): string[] {
  const old = new Set(before.promises.map(({ due }) => due?.slice(0, 10)));
  return after.promises.flatMap(({ due, quote }) => (due && !old.has(due.slice(0, 10)) ? [quote] : []));
}

/** What is the same for a passage and a letter. `kind` tells what is no fact where it hurts. */
function holdsText(data: LanguageData, letter: Letter, old: string, words: string, kind: HintKind): Held {
  if (!words || NO_TEXT.test(words.replace(/\n/gu, ''))) return held('form');
  if (squeeze(words) === squeeze(old)) return held('same');
  if (words.length > old.length * LONGER.times + LONGER.by) return held('long');
  // Who is blamed need not be named again.
  const names = kind === 'blame-teammate' ? /\d|https?:|@/u : /./u;
  const lost = missing(data, old, words, kind).filter((fact) => names.test(fact));
  if (lost.length) return held('lost', lost);
  const invented = missing(data, withoutSlots(words), known(letter), 'excuse');
  return invented.length ? held('invented', invented) : held(null);
}

/** Holds a model's words for one hint to what every rewrite must keep. @param span the passage that they would replace */
export function holdPassage(data: LanguageData, letter: Letter, span: Span, kind: HintKind, words: string): Held {
  const old = letter.draft.slice(span.start, span.end);
  if (/\n/u.test(words) && !/\n/u.test(old)) return held('form');
  const text = holdsText(data, letter, old, words, kind);
  if (text.refusal) return text;
  const judge = (draft: string) => judgeIn(languageOf(data), { ...letter, draft });
  const draft = letter.draft.slice(0, span.start) + words + letter.draft.slice(span.end);
  const [before, after] = [judge(letter.draft), judge(filled(draft, data))];
  if (!clears(before, after, kind)) return held('hint');
  const days = newDays(before, judge(draft));
  if (days.length) return held('invented', days);
  return held(newKinds(before, after).length || !keepsLevels(before, after) ? 'worse' : null);
}

/** What frames a letter: its greeting, and everything from the leave on. */
function frameOf(data: LanguageData, letter: Letter): [greeting: string, leave: string] {
  const { sentences } = prepare(letter, languageOf(data));
  const greeting = sentences.find(({ role }) => role === 'greeting')?.text ?? '';
  const leave = sentences.findIndex(({ role }) => role === 'signoff' || role === 'signature');
  return [greeting, leave < 0 ? '' : letter.draft.slice(sentences[leave]?.start).trim()];
}

/** Holds a model's whole letter to the same, with its greeting and signature as they were. */
export function holdLetter(data: LanguageData, letter: Letter, words: string): Held {
  const [greeting, leave] = frameOf(data, letter);
  if (!words.startsWith(greeting) || !words.trimEnd().endsWith(leave)) return held('frame');
  const text = holdsText(data, letter, letter.draft, words, 'excuse');
  if (text.refusal) return text;
  const judge = (draft: string) => judgeIn(languageOf(data), { ...letter, draft });
  const [before, after] = [judge(letter.draft), judge(filled(words, data))];
  const days = newDays(before, judge(words));
  if (days.length) return held('invented', days);
  return held(newKinds(before, after).length || !keepsLevels(before, after) ? 'worse' : null);
}
