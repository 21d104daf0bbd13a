import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { countSigns } from '../../lib/judge/applies.ts';
import { checks } from '../../lib/judge/checks/index.ts';
import { findAdmissions } from '../../lib/judge/checks/own.ts';
import { type Draft, prepare } from '../../lib/judge/draft.ts';
import { findHints, kinds } from '../../lib/judge/hints/index.ts';
import { overlaps } from '../../lib/judge/hints/places.ts';
import { type Language, makeLanguage } from '../../lib/judge/language.ts';
import { sentenceFeatures } from '../../lib/judge/learnt/decide.ts';
import { levelFeatures } from '../../lib/judge/learnt/levels.ts';
import { type Model, makeModel } from '../../lib/judge/learnt/model.ts';
import { type Says, saysBy } from '../../lib/judge/learnt/says.ts';
import type { Learnt, LearntData } from '../../lib/judge/learnt/stored.ts';
import { letterText, makeWholeModel } from '../../lib/judge/learnt/whole.ts';
import type { Mood } from '../../lib/judge/letter.ts';
import { findPromises } from '../../lib/judge/promises/promises.ts';
import { answerFeatures } from '../../lib/judge/reading/answered.ts';
import { sentencesOf } from '../../lib/judge/reading/message.ts';
import { MOODS, moodFeatures } from '../../lib/judge/reading/mood.ts';
import { BROKEN, situationFeatures } from '../../lib/judge/reading/situation.ts';
import type { Features } from '../../lib/judge/weights.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { DRAFT_LABELS, isFiled, LABELS, type LabelledDraft, type Lesson } from './data.ts';
import { type Case, fitWeights } from './dense.ts';
import { encode } from './encode.ts';
import { weightOf } from './hand-weights.ts';
import { type Hand, readHands } from './hands.ts';
import { learn } from './logistic.ts';
import { proofLessons } from './proofs.ts';
import { trusting } from './trust.ts';

// `npm run train -- [--letters] [LANGUAGE…]`: learns from the labelled drafts and sentences, and writes what was learnt into
// the language's folder. The same drafts give the same file. With `--letters` only what went wrong in whole letters is learnt.
const { values, positionals: wanted } = parseArgs({
  options: { letters: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const LANGUAGES = join(import.meta.dirname, '../../assets/languages');
/** Weights kept at most of what sentences say: with those of whole texts they stay below 60 kB gzipped. */
const MOST = 52_000;
/** How strongly weights are held back, and the share of features that is left out each time: set by hands kept aside in English and Norwegian. */
const HELD_BACK = { shrink: 2, drop: 0.4 };
/** And so many of what whole messages and drafts are like. */
const MOST_OF_WHOLES = { messages: 1_500, drafts: 3_500, letters: 3_000 };
/** There are few whole texts: what two have in common is learnt from. */
const MET_IN_WHOLES = 2;
/** And they are gone over this often. */
const ROUNDS_OF_WHOLES = 60;
/** The drafts that were given. */
const GIVEN = /^dev\d*$/;
/** And of those in which hardly anything else is said, less is learnt. */
const LITTLE_ELSE = /^hurt/;
const LITTLE_ELSE_TEACHES = 0.4;
/** A sentence by itself is not met as often as it is written for a label's sake. */
const SENTENCE_WEIGHT = 0.1;
/** Nor are its kinds as rare as in drafts: what that adds is told apart, and counts nowhere else. */
const ALONE: Features = { alone: 1 };
/** The hands are asked in so many parts, each by what was learnt of the others. */
const PARTS = 5;
/** With fewer hands besides, what is learnt is one writer's habits. */
const FEWEST = 3;

const examplesOf = (lessons: readonly Lesson[], all: readonly string[]) =>
  lessons.map(({ features, labels, hand }) => {
    const share = LITTLE_ELSE.test(hand) ? LITTLE_ELSE_TEACHES : 1;
    return {
      features,
      is: all.map((label) => labels.get(label)?.is ?? false),
      weights: all.map((label) => (labels.get(label)?.weight ?? 0) * share),
    };
  });

/** What sentences say, learnt from these. */
const learnSentences = (lessons: readonly Lesson[]): LearntData =>
  encode(learn(examplesOf(lessons, LABELS), LABELS.length, HELD_BACK), LABELS, MOST);

/** What whole texts are like, learnt from these. */
const learnWholes = (lessons: readonly Lesson[], labels: readonly string[], most: number): LearntData =>
  encode(
    learn(examplesOf(lessons, labels), labels.length, { least: MET_IN_WHOLES, rounds: ROUNDS_OF_WHOLES }),
    labels,
    most,
  );

/** What these hands teach of what went wrong. */
const learnLetters = (hands: readonly Hand[]): LearntData =>
  learnWholes(
    hands.flatMap(({ letters }) => letters),
    BROKEN,
    MOST_OF_WHOLES.letters,
  );

/** All that these hands, and the phrases' proofs, teach. */
const learnFrom = (hands: readonly Hand[], proofs: readonly Lesson[]): Learnt => ({
  sentences: learnSentences([...hands.flatMap(({ lessons }) => lessons), ...proofs]),
  messages: learnWholes(
    hands.flatMap(({ messages }) => messages),
    MOODS,
    MOST_OF_WHOLES.messages,
  ),
  drafts: learnWholes(
    hands.flatMap(({ levels }) => levels),
    DRAFT_LABELS,
    MOST_OF_WHOLES.drafts,
  ),
  letters: learnLetters(hands),
});

/** The questions about whole drafts, each with its cases. */
type Questions = Map<string, Case[]>;

function addCase(questions: Questions, question: string, one: Case): void {
  const cases = questions.get(question) ?? [];
  questions.set(question, cases);
  cases.push(one);
}

/** Asks of one hand's letters what went wrong in them, of which the model of letters has seen nothing. */
function askLetters(questions: Questions, { drafts }: Hand, data: LearntData | null, language: Language): void {
  const tell = data && makeWholeModel(data);
  for (const labelled of drafts.filter(isFiled)) {
    const draft = prepare(labelled.letter, language);
    const features = situationFeatures(draft, tell?.(letterText(draft)) ?? null);
    const weight = weightOf(language.code, labelled.hand);
    for (const kind of BROKEN)
      addCase(questions, `situation.${kind}`, { features: features[kind], is: kind === labelled.situation, weight });
  }
}

/** Asks all other questions about what one hand wrote, of which the sentences' model has seen nothing. */
function ask(questions: Questions, { drafts, sentences, moods }: Hand, data: Learnt | null, language: Language): void {
  const model = data && makeModel(data.sentences);
  const ofMessages = data && makeWholeModel(data.messages);
  const ofDrafts = data && makeWholeModel(data.drafts);
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
  for (const { hand, letter, applies, levels, mood, asks, marks } of drafts) {
    const weight = weightOf(language.code, hand);
    const draft: Draft = prepare(letter, language);
    if (mood && draft.client) askMood(mood, draft.client.text);
    for (const { quote, answered } of asks) add('answered', answerFeatures(quote, draft), answered, weight);
    if (!model) continue;
    const says = saysBy(model, draft);
    add('applies', countSigns(draft, says), applies, weight);
    if (!applies) continue;
    askSentences(draft, says, marks, weight);
    const hints = findHints(draft, true);
    const whole = ofDrafts?.(draft.body) ?? null;
    for (const check of checks) {
      const features = levelFeatures(draft, check.name, check.find(draft, hints).level, says, hints, whole);
      add(`${check.name}.some`, features, levels[check.name] !== 'none', weight);
      add(`${check.name}.done`, features, levels[check.name] === 'done', weight);
    }
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

/** @param onlyLetters whether all else stays as it was learnt before */
function train(code: string, onlyLetters: boolean): void {
  const folder = join(LANGUAGES, code);
  const data = readLanguage(code);
  // What was learnt before teaches nothing.
  const language = makeLanguage({ ...data, learnt: undefined, weights: { applies: data.weights?.applies ?? {} } });
  const hands = readHands(language);
  const proofs = proofLessons(language);
  const enough = hands.filter(({ name }) => !GIVEN.test(name)).length >= FEWEST;
  const questions: Questions = new Map();
  for (let part = 0; part < PARTS; part++) {
    const asked = hands.filter((_, at) => at % PARTS === part);
    const others = hands.filter((hand) => !asked.includes(hand));
    const teaches = enough && asked.length > 0;
    const letters = teaches ? learnLetters(others) : null;
    for (const hand of asked) askLetters(questions, hand, letters, language);
    if (onlyLetters) continue;
    const learnt = teaches ? learnFrom(others, proofs) : null;
    for (const hand of asked) ask(questions, hand, learnt, language);
  }
  const weights = Object.fromEntries(
    [...questions].map(([question, cases]) => [question, trusting(question, fitWeights(cases), code)]),
  );
  const before = onlyLetters ? data.weights : { applies: data.weights?.applies };
  writeFileSync(join(folder, 'weights.json'), `${JSON.stringify({ ...before, ...weights }, null, 2)}\n`);
  if (!enough) {
    console.log(`${code}: too few hands to learn what sentences say`);
    return;
  }
  const learnt = JSON.stringify(
    onlyLetters ? { ...(data.learnt as Learnt), letters: learnLetters(hands) } : learnFrom(hands, proofs),
  );
  writeFileSync(join(folder, 'learnt.json'), `${learnt}\n`);
  const lessons = hands.reduce((sum, hand) => sum + hand.lessons.length, 0);
  const size = (gzipSync(learnt).length / 1000).toFixed(1);
  console.log(`${code}: ${lessons} sentences by ${hands.length} hands; ${LABELS.length} labels, ${size} kB gzipped`);
}

for (const code of wanted.length ? wanted : languageCodes()) train(code, values.letters);
