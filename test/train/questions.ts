import { countSigns, HURTS, TELLING } from '../../lib/judge/applies.ts';
import { checks } from '../../lib/judge/checks/index.ts';
import { findAdmissions } from '../../lib/judge/checks/own.ts';
import { type Draft, prepare } from '../../lib/judge/draft.ts';
import { findHints, kinds } from '../../lib/judge/hints/index.ts';
import { overlaps } from '../../lib/judge/hints/places.ts';
import type { Language } from '../../lib/judge/language.ts';
import { sentenceFeatures } from '../../lib/judge/learnt/decide.ts';
import { levelFeatures } from '../../lib/judge/learnt/levels.ts';
import type { Model } from '../../lib/judge/learnt/model.ts';
import { type Says, saysBy } from '../../lib/judge/learnt/says.ts';
import { letterText, type Text, type Whole } from '../../lib/judge/learnt/whole.ts';
import type { Mood } from '../../lib/judge/letter.ts';
import { findPromises } from '../../lib/judge/promises/promises.ts';
import { answerFeatures } from '../../lib/judge/reading/answered.ts';
import { sentencesOf } from '../../lib/judge/reading/message.ts';
import { MOODS, moodFeatures } from '../../lib/judge/reading/mood.ts';
import { BROKEN, situationFeatures } from '../../lib/judge/reading/situation.ts';
import type { Features } from '../../lib/judge/weights.ts';
import { isFiled, type LabelledDraft, letterOf } from './data.ts';
import type { Case } from './dense.ts';
import { weightOf } from './hand-weights.ts';
import type { Hand } from './hands.ts';

/** A sentence by itself is not met as often as it is written for a label's sake. */
const SENTENCE_WEIGHT = 0.1;
/** Nor are its kinds as rare as in drafts: what that adds is told apart, and counts nowhere else. */
const ALONE: Features = { alone: 1 };
/** Tells what a whole text is like. */
export type Tell = (text: Text) => Whole;

/** The questions about whole drafts, each with its cases. */
export type Questions = Map<string, Case[]>;

function addCase(questions: Questions, question: string, one: Case): void {
  const cases = questions.get(question) ?? [];
  questions.set(question, cases);
  cases.push(one);
}

/** Asks of one hand's letters what went wrong in them, of which the model of letters has seen nothing. */
export function askLetters(questions: Questions, { drafts }: Hand, tell: Tell | null, language: Language): void {
  for (const labelled of drafts.filter(isFiled)) {
    const draft = prepare(labelled.letter, language);
    const features = situationFeatures(draft, tell?.(letterText(draft)) ?? null);
    const weight = weightOf(language.code, labelled.hand);
    for (const kind of BROKEN)
      addCase(questions, `situation.${kind}`, { features: features[kind], is: kind === labelled.situation, weight });
  }
}

/** Asks of one hand's drafts what they answer of what the client asked, of which the sentences' model has seen nothing. */
export function askAnswers(questions: Questions, { drafts }: Hand, model: Model | null, language: Language): void {
  for (const { hand, letter, asks } of drafts) {
    const draft = prepare(letter, language);
    const says = model ? saysBy(model, draft) : [];
    for (const [at, { quote, answered }] of asks.entries()) {
      const features = answerFeatures({ quote, at, of: asks.length }, draft, says);
      addCase(questions, 'answered', { features, is: answered, weight: weightOf(language.code, hand) });
    }
  }
}

/** A sentence by itself tells little of which letters there are, but a letter may begin with it, and no client's mail come before it. */
const BY_ITSELF = { hurts: 0.1, quiet: 0.05 };

/** Better words for what hurts leave a repair a repair: so much as it weighs the same letter once nothing in it hurts. */
const MENDED = 0.3;

/** The signs of a letter once nothing in it hurts. */
const mended = (signs: Features): Features => ({
  ...signs,
  ...Object.fromEntries(HURTS.flatMap(({ names }) => names).map((name) => [name, 0])),
});

/** Whether a sentence tells by itself what kind of letter it is from: blame is put on somebody in repairs alone. */
const tellsApplies = (applies: boolean, kinds: ReadonlySet<string>): boolean =>
  applies ? TELLING.some((kind) => kinds.has(kind)) : !kinds.size;

/**
 * Asks of one hand's drafts whether they are repairs, of which the sentences' model has seen nothing; and of their sentences, each as
 * a letter that nobody asked for.
 */
export function askApplies(questions: Questions, { drafts }: Hand, model: Model | null, language: Language): void {
  if (!model) return;
  const askOne = (draft: Draft, is: boolean, weight: number): Features => {
    const features = countSigns(draft, saysBy(model, draft));
    if (draft.body.length) addCase(questions, 'applies', { features, is, weight });
    return features;
  };
  for (const { hand, letter, applies, marks } of drafts) {
    const weight = weightOf(language.code, hand);
    const draft = prepare(letter, language);
    const features = mended(askOne(draft, applies, weight));
    if (applies && draft.body.length) addCase(questions, 'applies', { features, is: true, weight: weight * MENDED });
    for (const [at, { text }] of draft.body.entries())
      if (tellsApplies(applies, (marks[at] as LabelledDraft['marks'][number]).kinds)) {
        const alone = prepare(letterOf(text.trim(), language.code), language);
        askOne(alone, applies, weight * (applies ? BY_ITSELF.hurts : BY_ITSELF.quiet));
      }
  }
}

/** Asks of one hand's repairs how far each step is, of which neither model has seen anything. */
export function askLevels(
  questions: Questions,
  { drafts }: Hand,
  model: Model | null,
  tell: Tell | null,
  language: Language,
): void {
  if (!model) return;
  for (const { hand, letter, levels } of drafts.filter(({ applies }) => applies)) {
    const weight = weightOf(language.code, hand);
    const draft = prepare(letter, language);
    const says = saysBy(model, draft);
    const hints = findHints(draft, true);
    const whole = tell?.(draft.body) ?? null;
    for (const { name, find } of checks) {
      const features = levelFeatures(draft, name, find(draft, hints).level, says, hints, whole);
      addCase(questions, `${name}.some`, { features, is: levels[name] !== 'none', weight });
      addCase(questions, `${name}.done`, { features, is: levels[name] === 'done', weight });
    }
  }
}

/** Asks all other questions about what one hand wrote, of which the models have seen nothing. */
export function ask(
  questions: Questions,
  { drafts, sentences, moods }: Hand,
  model: Model | null,
  ofMessages: Tell | null,
  language: Language,
): void {
  const add = (question: string, features: Features, is: boolean, weight: number) =>
    addCase(questions, question, { features, is, weight });
  /** What is asked of each sentence of a repair. */
  const askSentences = (
    draft: Draft,
    all: readonly Says[],
    marks: LabelledDraft['marks'],
    weight: number,
    more: Features = {},
  ) => {
    const owned = findAdmissions(draft).length > 0;
    const promises = findPromises(draft);
    const places = kinds.map((kind) => ({ kind: kind.kind, found: kind.find(draft, true) }));
    for (const [at, says] of all.entries()) {
      const { sentence } = says;
      const mark = marks[at] as LabelledDraft['marks'][number];
      for (const { kind, found } of places) {
        const has = found.some((span) => overlaps(span, sentence));
        const features = { ...sentenceFeatures(kind, has ? 'found' : 'nothing', says, owned), ...more };
        add(`hint.${kind}`, features, mark.kinds.has(kind), weight);
      }
      const promised = promises.some((promise) => overlaps(promise, sentence));
      const features = { ...sentenceFeatures('promise', promised ? 'found' : 'nothing', says, false), ...more };
      add('promise', features, mark.promises, weight);
    }
  };
  const askMood = (mood: Mood, text: string) => {
    const whole = ofMessages?.(sentencesOf(text, language)) ?? null;
    const features = moodFeatures(text, language, whole);
    const worse = MOODS.indexOf(mood as (typeof MOODS)[number]);
    for (const [at, than] of MOODS.entries()) add(`mood.${than}`, features, worse >= at, 1);
  };
  for (const { mood, text } of moods) askMood(mood, text);
  for (const { hand, letter, applies, mood, marks } of drafts) {
    const weight = weightOf(language.code, hand);
    const draft: Draft = prepare(letter, language);
    if (mood && draft.client) askMood(mood, draft.client.text);
    if (model && applies) askSentences(draft, saysBy(model, draft), marks, weight);
  }
  for (const { letter, kinds, promises } of model ? sentences : []) {
    const draft = prepare(letter, language);
    const says = saysBy(model as Model, draft);
    askSentences(
      draft,
      says,
      says.map(() => ({ kinds, promises })),
      SENTENCE_WEIGHT,
      ALONE,
    );
  }
}
