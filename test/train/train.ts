import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Language, makeLanguage } from '../../lib/judge/language.ts';
import { makeModel } from '../../lib/judge/learnt/model.ts';
import type { Learnt, LearntData } from '../../lib/judge/learnt/stored.ts';
import { MOODS } from '../../lib/judge/reading/mood.ts';
import { BROKEN } from '../../lib/judge/reading/situation.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { DRAFT_LABELS, LABELS, type Lesson } from './data.ts';
import { fitWeights } from './dense.ts';
import { encode } from './encode.ts';
import { type Hand, readHands } from './hands.ts';
import { learn } from './logistic.ts';
import { proofLessons } from './proofs.ts';
import { ask, askAnswers, askApplies, askLetters, type Questions } from './questions.ts';
import { trusting } from './trust.ts';

// `npm run train -- [--only letters|answered|applies] [LANGUAGE…]`: learns from the labelled drafts and sentences, and writes what was
// learnt into the language's folder. The same drafts give the same file. With `--only` what went wrong in whole letters, what
// answers a client, or what a repair is, is learnt by itself.
const { values, positionals: wanted } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const LANGUAGES = join(import.meta.dirname, '../../assets/languages');
/** Weights kept at most of what sentences say: with those of whole texts they take 60 to 65 kB gzipped. */
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

/** What these hands, and the phrases' proofs, teach of what sentences say. */
const learnSaid = (hands: readonly Hand[], proofs: readonly Lesson[]): LearntData =>
  learnSentences([...hands.flatMap(({ lessons }) => lessons), ...proofs]);

/** What these hands teach of what went wrong. */
const learnLetters = (hands: readonly Hand[]): LearntData =>
  learnWholes(
    hands.flatMap(({ letters }) => letters),
    BROKEN,
    MOST_OF_WHOLES.letters,
  );

/** All that these hands, and the phrases' proofs, teach. */
const learnFrom = (hands: readonly Hand[], proofs: readonly Lesson[]): Learnt => ({
  sentences: learnSaid(hands, proofs),
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

/** What is learnt anew by itself, while all else stays as it was learnt before. */
const ONLY = ['letters', 'answered', 'applies'] as const;
type Only = (typeof ONLY)[number];

/** Asks all hands, each part by what the others teach. */
function askAll(hands: readonly Hand[], proofs: readonly Lesson[], language: Language, only?: Only): Questions {
  const enough = isEnough(hands);
  const questions: Questions = new Map();
  for (let part = 0; part < PARTS; part++) {
    const asked = hands.filter((_, at) => at % PARTS === part);
    const others = hands.filter((hand) => !asked.includes(hand));
    const taught = <Data>(teach: () => Data): Data | null => (enough && asked.length ? teach() : null);
    const all = only ? null : taught(() => learnFrom(others, proofs));
    const letters = only === 'letters' ? taught(() => learnLetters(others)) : (all?.letters ?? null);
    const bySentences = only === 'answered' || only === 'applies';
    const said = bySentences ? taught(() => learnSaid(others, proofs)) : (all?.sentences ?? null);
    const model = said && makeModel(said);
    const asks = (question: Only) => !only || only === question;
    for (const hand of asked) {
      if (asks('letters')) askLetters(questions, hand, letters, language);
      if (asks('answered')) askAnswers(questions, hand, model, language);
      if (asks('applies')) askApplies(questions, hand, model, language);
      if (!only) ask(questions, hand, all, model, language);
    }
  }
  return questions;
}

const isEnough = (hands: readonly Hand[]): boolean => hands.filter(({ name }) => !GIVEN.test(name)).length >= FEWEST;

function train(code: string, only?: Only): void {
  const folder = join(LANGUAGES, code);
  const data = readLanguage(code);
  // What was learnt before teaches nothing.
  const language = makeLanguage({ ...data, learnt: undefined, weights: { applies: data.weights?.applies ?? {} } });
  if (only && !data.learnt)
    throw new Error(`${code} has learnt nothing yet that could stay: train it without --only first`);
  const hands = readHands(language);
  const proofs = proofLessons(language);
  const weights = Object.fromEntries(
    [...askAll(hands, proofs, language, only)].map(([question, cases]) => [
      question,
      trusting(question, fitWeights(cases), code),
    ]),
  );
  const before = only ? data.weights : { applies: data.weights?.applies };
  writeFileSync(join(folder, 'weights.json'), `${JSON.stringify({ ...before, ...weights }, null, 2)}\n`);
  if (!isEnough(hands)) {
    console.log(`${code}: too few hands to learn what sentences say`);
    return;
  }
  if (only && only !== 'letters') return;
  const learnt = JSON.stringify(
    only ? { ...(data.learnt as Learnt), letters: learnLetters(hands) } : learnFrom(hands, proofs),
  );
  writeFileSync(join(folder, 'learnt.json'), `${learnt}\n`);
  const lessons = hands.reduce((sum, hand) => sum + hand.lessons.length, 0);
  const size = (gzipSync(learnt).length / 1000).toFixed(1);
  console.log(`${code}: ${lessons} sentences by ${hands.length} hands; ${LABELS.length} labels, ${size} kB gzipped`);
}

const only = ONLY.find((each) => each === values.only);
if (values.only && !only) throw new Error(`only ${ONLY.join(', ')}, not ${values.only}`);
for (const code of wanted.length ? wanted : languageCodes()) train(code, only);
