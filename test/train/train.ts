import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { makeWholeModel } from '../../lib/judge/learnt/whole.ts';
import type { Mood } from '../../lib/judge/letter.ts';
import { findPromises } from '../../lib/judge/promises/promises.ts';
import { answerFeatures } from '../../lib/judge/reading/answered.ts';
import { sentencesOf } from '../../lib/judge/reading/message.ts';
import { MOODS, moodFeatures } from '../../lib/judge/reading/mood.ts';
import type { Features } from '../../lib/judge/weights.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { DRAFT_LABELS, LABELS, type LabelledDraft, type Lesson } from './data.ts';
import { type Case, fitWeights } from './dense.ts';
import { encode } from './encode.ts';
import { type Hand, readHands } from './hands.ts';
import { learn } from './logistic.ts';
import { proofLessons } from './proofs.ts';

// `npm run train -- [LANGUAGE…]`: learns from the labelled drafts and sentences, and writes what was learnt into the
// language's folder. The same drafts give the same file.
const LANGUAGES = join(import.meta.dirname, '../../assets/languages');
/** Weights kept at most of what sentences say: with those of whole texts they stay below 60 kB gzipped. */
const MOST = 52_000;
/** How strongly weights are held back, and the share of features that is left out each time: set by hands kept aside in English and Norwegian. */
const HELD_BACK = { shrink: 2, drop: 0.4 };
/** And so many of what whole messages and drafts are like. */
const MOST_OF_WHOLES = { messages: 1_500, drafts: 3_500 };
/** There are few whole texts: what two have in common is learnt from. */
const MET_IN_WHOLES = 2;
/** And they are gone over this often. */
const ROUNDS_OF_WHOLES = 60;
/** The drafts that were given. */
const GIVEN = /^dev\d*$/;
/** Of each language the drafts that the phrases were made with: there the rules are righter than elsewhere. */
const BUILT_WITH: Record<string, RegExp> = {
  en: /^(?:dev2?|own[1-6])$/,
  lv: /^(?:dev2?|own[1-3])$/,
};
const BUILT_WITH_ELSEWHERE = /^(?:dev2?|own[12])$/;
const BUILT_WITH_WEIGHT = 0.25;
/** Drafts on the edge of each label: much is learnt from them, but everyday mail is not so doubtful. */
const ON_THE_EDGE = /^edge/;
const UNCOMMON_WEIGHT = 0.2;
/** Drafts in which clients are hurt in unusual words, far more often than in mail: what hurts is learnt from them, how often it does is not. */
const FULL_OF_HINTS = /^(?:hurt|mix)/;
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

const isBuiltWith = (code: string, hand: string): boolean => (BUILT_WITH[code] ?? BUILT_WITH_ELSEWHERE).test(hand);

const isUncommon = (hand: string): boolean => ON_THE_EDGE.test(hand) || FULL_OF_HINTS.test(hand);

const weightOf = (code: string, hand: string): number =>
  isBuiltWith(code, hand) ? BUILT_WITH_WEIGHT : isUncommon(hand) ? UNCOMMON_WEIGHT : 1;

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
});

/** The questions about whole drafts, each with its cases. */
type Questions = Map<string, Case[]>;

/** Asks all questions about what one hand wrote, of which the sentences' model has seen nothing. */
function ask(questions: Questions, { drafts, sentences, moods }: Hand, data: Learnt | null, language: Language): void {
  const model = data && makeModel(data.sentences);
  const ofMessages = data && makeWholeModel(data.messages);
  const ofDrafts = data && makeWholeModel(data.drafts);
  const add = (question: string, features: Features, is: boolean, weight: number) => {
    const cases = questions.get(question) ?? [];
    questions.set(question, cases);
    cases.push({ features, is, weight });
  };
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

/**
 * How much is added to what was learnt of a question, in log-odds: to trust in what the rules `found`, and to the answer yes anyway (`bias`),
 * for hands that were left out are told less surely than those that taught. Set by what helped on such hands, and by the totals of those kept
 * aside, for all languages and kinds alike: chosen for each kind, or by a language's own few hands, it trusted rules that were made with
 * those hands.
 */
const TRUST: { of: RegExp; code?: string; more: Features }[] = [
  { of: /^hint\.blame-teammate$/, code: 'ja', more: { found: 0.85, plain: 2.5, bias: -0.7 } },
  { of: /^hint\./, code: 'ja', more: { found: 0.85, plain: 2.5, bias: -1.3 } },
  // What was learnt knows no names: to it "Jared forgot" is like "we forgot".
  { of: /^hint\.blame-teammate$/, more: { found: 0.85, plain: 2.8, bias: -1 } },
  { of: /^hint\./, more: { found: 0.85, plain: 2.8, bias: -1.6 } },
  { of: /^applies$/, more: { bias: 0.4 } },
  { of: /^answered$/, more: { bias: 0.4 } },
  { of: /^promise$/, more: { found: 0.5 } },
];

/** The weights of a question, with as much trust. */
function trusting(question: string, weights: Features, language: string): Features {
  const trusted = { ...weights };
  const trust = TRUST.find(({ of, code = language }) => of.test(question) && code === language);
  for (const [name, by] of Object.entries(trust?.more ?? {}))
    trusted[name] = Number(((weights[name] ?? 0) + by).toFixed(3));
  return trusted;
}

function train(code: string): void {
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
    const learnt = enough && asked.length ? learnFrom(others, proofs) : null;
    for (const hand of asked) ask(questions, hand, learnt, language);
  }
  const weights = Object.fromEntries(
    [...questions].map(([question, cases]) => [question, trusting(question, fitWeights(cases), code)]),
  );
  writeFileSync(
    join(folder, 'weights.json'),
    `${JSON.stringify({ applies: data.weights?.applies, ...weights }, null, 2)}\n`,
  );
  if (!enough) {
    console.log(`${code}: too few hands to learn what sentences say`);
    return;
  }
  const learnt = JSON.stringify(learnFrom(hands, proofs));
  writeFileSync(join(folder, 'learnt.json'), `${learnt}\n`);
  const lessons = hands.reduce((sum, hand) => sum + hand.lessons.length, 0);
  const size = (gzipSync(learnt).length / 1000).toFixed(1);
  console.log(`${code}: ${lessons} sentences by ${hands.length} hands; ${LABELS.length} labels, ${size} kB gzipped`);
}

const wanted = process.argv.slice(2);
for (const code of wanted.length ? wanted : languageCodes()) train(code);
