import { prepare } from '../../lib/judge/draft.ts';
import type { Language, Reading } from '../../lib/judge/language.ts';
import { besideOf, edgeOf, readingFeatures } from '../../lib/judge/learnt/features.ts';
import { LEVEL_LABELS } from '../../lib/judge/learnt/levels.ts';
import { letterText, wholeFeatures } from '../../lib/judge/learnt/whole.ts';
import {
  CHECKS,
  type CheckName,
  HINT_KINDS,
  type Letter,
  type Level,
  type Mood,
  type Situation,
} from '../../lib/judge/letter.ts';
import { sentencesOf } from '../../lib/judge/reading/message.ts';
import { MOODS } from '../../lib/judge/reading/mood.ts';
import { BROKEN } from '../../lib/judge/reading/situation.ts';
import type { Labels } from '../run/evaluate/figures.ts';
import { spanOf } from '../run/evaluate/match.ts';
import { readLines } from '../run/json-lines.ts';

/** What a sentence can say, as the labelled sentences tell it (test/corpus/README.md). */
export const TAGS = [
  'trouble',
  'problem',
  'effect',
  'stock',
  'apology',
  'admits',
  'remedy',
  'intention',
  'contact',
  'contact-weak',
  'promise',
] as const;
type Tag = (typeof TAGS)[number];

/** What earns a step, by the step: learnt from the quotes of whole drafts as well. */
export const EARNS: Record<CheckName, readonly Tag[]> = {
  acknowledge: ['problem', 'effect', 'stock'],
  own: ['apology', 'admits'],
  solve: ['remedy', 'intention'],
  follow_up: ['contact', 'contact-weak'],
};

export const LABELS: readonly string[] = ['repair', ...TAGS, ...CHECKS, ...HINT_KINDS];

/** A sentence to learn from: what is known to be true of it, by label, and how sure that is (0 to 1). */
export interface Lesson {
  features: number[];
  /** Which writer's file it is from. */
  hand: string;
  labels: Map<string, { is: boolean; weight: number }>;
}

/** A draft to learn the levels from. */
export interface LabelledDraft {
  hand: string;
  letter: Letter;
  applies: boolean;
  situation: Situation;
  levels: Record<CheckName, Level>;
  mood: Mood | null;
  asks: { quote: string; answered: boolean }[];
  /** Of each sentence of the body: the kinds of hint that stand in it, and whether it promises. */
  marks: { kinds: ReadonlySet<string>; promises: boolean }[];
}

/** A labelled sentence as a draft of its own. */
export interface LabelledSentence {
  hand: string;
  letter: Letter;
  kinds: ReadonlySet<string>;
  promises: boolean;
}

interface SentenceLine {
  before: string;
  text: string;
  says: Tag[];
  hints: string[];
}

/** A sentence of a draft that no quote touches is likely to say none of what earns a step, but not sure to. */
const UNQUOTED = 0.4;
/** A sentence written for a label's sake tells less of mail than one of a draft. */
const BY_ITSELF = 0.2;
/** How much of the shorter one a quote and a sentence must share. */
const SHARED = 0.3;

const beside = (reading: Reading | undefined, side: '<' | '>') =>
  reading ? besideOf(reading.cues(), side) : edgeOf(side);

const featuresAt = (readings: readonly Reading[], at: number): number[] => {
  const reading = readings[at] as Reading;
  return [...readingFeatures(reading), ...beside(readings[at - 1], '<'), ...beside(readings[at + 1], '>')];
};

/** A sentence as a letter of its own. */
export const letterOf = (text: string, lang: string): Letter => ({
  id: '',
  lang,
  sent_at: '2026-03-10T12:00:00+00:00',
  subject: '',
  thread: [],
  draft: text,
});

/** The labelled sentences of a file, each as a draft of its own. */
export function labelledSentences(file: string, hand: string, lang: string): LabelledSentence[] {
  return readLines<SentenceLine>(file).map(({ text, says, hints }) => ({
    hand,
    letter: letterOf(text, lang),
    kinds: new Set(hints),
    promises: says.includes('promise'),
  }));
}

/** Messages of clients, each with its mood. */
export const labelledMoods = (file: string): { mood: Mood; text: string }[] => readLines(file);

/** What a client's message teaches: each mood that it is in, or a worse one than that. */
export function messageLesson(mood: Mood, text: string, hand: string, language: Language): Lesson {
  const worse = MOODS.indexOf(mood as (typeof MOODS)[number]);
  return {
    features: wholeFeatures(sentencesOf(text, language)),
    hand,
    labels: new Map(MOODS.map((than, at) => [than, { is: worse >= at, weight: 1 }])),
  };
}

/** What is learnt of whole drafts. */
export const DRAFT_LABELS: readonly string[] = CHECKS.flatMap((check) =>
  LEVEL_LABELS.map((level) => `${check}.${level}`),
);

/** What a repair as a whole teaches: how far each step is. */
export function levelLesson({ hand, letter, levels }: LabelledDraft, language: Language): Lesson {
  const labels: Lesson['labels'] = new Map();
  for (const check of CHECKS) {
    labels.set(`${check}.some`, { is: levels[check] !== 'none', weight: 1 });
    labels.set(`${check}.done`, { is: levels[check] === 'done', weight: 1 });
  }
  return { features: wholeFeatures(prepare(letter, language).body), hand, labels };
}

/** Whether it is known what went wrong: a repair of which nobody has said is labelled `other`, and few are. */
export const isFiled = ({ applies, situation }: LabelledDraft): boolean => applies && situation !== 'other';

/** What a whole letter teaches: what went wrong in it. */
export function letterLesson({ hand, letter, situation }: LabelledDraft, language: Language): Lesson {
  const labels: Lesson['labels'] = new Map(BROKEN.map((kind) => [kind, { is: kind === situation, weight: 1 }]));
  return { features: wholeFeatures(letterText(prepare(letter, language))), hand, labels };
}

/** The lessons of a file of labelled sentences, of which each label is known. */
export function sentenceLessons(file: string, hand: string, language: Language): Lesson[] {
  return readLines<SentenceLine>(file).map(({ before, text, says, hints }) => {
    const reading = language.read(text);
    // What comes after it is not told, nor whether it is the first.
    const features = [...readingFeatures(reading), ...(before ? besideOf(language.read(before).cues(), '<') : [])];
    const labels: Lesson['labels'] = new Map();
    const set = (label: string, is: boolean) => labels.set(label, { is, weight: BY_ITSELF });
    for (const tag of TAGS) set(tag, says.includes(tag));
    for (const check of CHECKS)
      set(
        check,
        EARNS[check].some((tag) => says.includes(tag)),
      );
    for (const kind of HINT_KINDS) set(kind, hints.includes(kind));
    return { features, hand, labels };
  });
}

/** The lessons of the sentences of whole drafts: what their quotes tell. */
export function draftLessons(
  file: string,
  hand: string,
  language: Language,
): { lessons: Lesson[]; drafts: LabelledDraft[] } {
  const lessons: Lesson[] = [];
  const drafts: LabelledDraft[] = [];
  for (const { labels: gold, ...letter } of readLines<Letter & { labels: Labels }>(file)) {
    const draft = prepare(letter, language);
    const levels = Object.fromEntries(
      CHECKS.map((check) => [check, gold.checks[check].level]),
    ) as LabelledDraft['levels'];
    const touches = (sentence: { start: number; end: number }, quotes: readonly string[]) =>
      quotes.some((quote) => {
        const { start, end } = spanOf(letter.draft, { quote });
        const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
        return start >= 0 && shared > SHARED * Math.min(quote.length, sentence.end - sentence.start);
      });
    const readings = draft.body.map(({ reading }) => reading);
    const quotesOf = (kind: string) => gold.hints.filter((hint) => hint.kind === kind).map(({ quote }) => quote);
    const promised = gold.promises.map(({ quote }) => quote);
    const marks = draft.body.map((sentence) => ({
      kinds: new Set(HINT_KINDS.filter((kind) => touches(sentence, quotesOf(kind)))),
      promises: touches(sentence, promised),
    }));
    const { applies, situation, mood, asks } = gold;
    drafts.push({ hand, letter, applies, situation, levels, mood, asks, marks });
    for (const [at, sentence] of draft.body.entries()) {
      const labels: Lesson['labels'] = new Map();
      const set = (label: string, is: boolean, weight = 1) => labels.set(label, { is, weight });
      for (const check of CHECKS) {
        const earns = touches(sentence, gold.checks[check].quotes);
        set(check, earns, earns || !gold.applies ? 1 : UNQUOTED);
        if (!earns) for (const tag of EARNS[check]) set(tag, false, gold.applies ? UNQUOTED : 1);
      }
      set('repair', gold.applies);
      if (!gold.applies) set('trouble', false);
      const { kinds, promises } = marks[at] as LabelledDraft['marks'][number];
      set('promise', promises);
      for (const kind of HINT_KINDS) set(kind, kinds.has(kind));
      lessons.push({ features: featuresAt(readings, at), hand, labels });
    }
  }
  return { lessons, drafts };
}
