import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Language, makeLanguage } from '../../lib/judge/language.ts';
import { makeModel } from '../../lib/judge/learnt/model.ts';
import type { Learnt, LearntData } from '../../lib/judge/learnt/stored.ts';
import { makeWholeModel } from '../../lib/judge/learnt/whole.ts';
import { MOODS } from '../../lib/judge/reading/mood.ts';
import { BROKEN } from '../../lib/judge/reading/situation.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { DRAFT_LABELS, LABELS, type Lesson } from './data.ts';
import { fitWeights } from './dense.ts';
import { encode } from './encode.ts';
import { type Hand, readHands } from './hands.ts';
import { learn } from './logistic.ts';
import { proofLessons } from './proofs.ts';
import { ask, askAnswers, askApplies, askLetters, askLevels, type Questions } from './questions.ts';
import { trusting } from './trust.ts';

// `npm run train -- [--only letters|answered|applies|levels]… [LANGUAGE…]`: learns from the labelled drafts and sentences, and writes what was
// learnt into the language's folder. The same drafts give the same file. With `--only` what went wrong in whole letters, what
// answers a client, what a repair is, or how far its steps are, is learnt by itself.
const { values, positionals: wanted } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const LANGUAGES = join(import.meta.dirname, '../../assets/languages');
/** Weights kept at most of what sentences say: with those of whole texts they take 56 to 60 kB gzipped. */
const MOST = 50_500;
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

/** What these hands teach of how far each step is. */
const learnLevels = (hands: readonly Hand[]): LearntData =>
  learnWholes(
    hands.flatMap(({ levels }) => levels),
    DRAFT_LABELS,
    MOST_OF_WHOLES.drafts,
  );

/** All that these hands, and the phrases' proofs, teach. */
const learnFrom = (hands: readonly Hand[], proofs: readonly Lesson[]): Learnt => ({
  sentences: learnSaid(hands, proofs),
  messages: learnWholes(
    hands.flatMap(({ messages }) => messages),
    MOODS,
    MOST_OF_WHOLES.messages,
  ),
  drafts: learnLevels(hands),
  letters: learnLetters(hands),
});

/** What can be learnt anew by itself, while all else stays as it was learnt before. */
const ONLY = ['letters', 'answered', 'applies', 'levels'] as const;
type Only = (typeof ONLY)[number];
/** Of these, those that learn something of whole texts besides their weights. */
const LEARNS: Partial<Record<Only, (hands: readonly Hand[]) => Partial<Learnt>>> = {
  letters: (hands) => ({ letters: learnLetters(hands) }),
  levels: (hands) => ({ drafts: learnLevels(hands) }),
};
/** And those that are told by sentences. */
const BY_SENTENCES: readonly Only[] = ['answered', 'applies', 'levels'];

/** Asks all hands, each part by what the others teach. @param only what is asked; all where it is empty */
function askAll(
  hands: readonly Hand[],
  proofs: readonly Lesson[],
  language: Language,
  only: ReadonlySet<Only>,
): Questions {
  const enough = isEnough(hands);
  const questions: Questions = new Map();
  const asks = (question: Only) => !only.size || only.has(question);
  for (let part = 0; part < PARTS; part++) {
    const asked = hands.filter((_, at) => at % PARTS === part);
    const others = hands.filter((hand) => !asked.includes(hand));
    const taught = <Data>(wanted: boolean, teach: () => Data): Data | null =>
      enough && asked.length && wanted ? teach() : null;
    const all = taught(!only.size, () => learnFrom(others, proofs));
    const ofWholes = (data: LearntData | null) => data && makeWholeModel(data);
    const ofLetters = ofWholes(all?.letters ?? taught(asks('letters'), () => learnLetters(others)));
    const ofDrafts = ofWholes(all?.drafts ?? taught(asks('levels'), () => learnLevels(others)));
    const ofMessages = ofWholes(all?.messages ?? null);
    const said = all?.sentences ?? taught(BY_SENTENCES.some(asks), () => learnSaid(others, proofs));
    const model = said && makeModel(said);
    for (const hand of asked) {
      if (asks('letters')) askLetters(questions, hand, ofLetters, language);
      if (asks('answered')) askAnswers(questions, hand, model, language);
      if (asks('applies')) askApplies(questions, hand, model, language);
      if (asks('levels')) askLevels(questions, hand, model, ofDrafts, language);
      if (!only.size) ask(questions, hand, model, ofMessages, language);
    }
  }
  return questions;
}

const isEnough = (hands: readonly Hand[]): boolean => hands.filter(({ name }) => !GIVEN.test(name)).length >= FEWEST;

function train(code: string, only: ReadonlySet<Only>): void {
  const folder = join(LANGUAGES, code);
  const data = readLanguage(code);
  // What was learnt before teaches nothing.
  const language = makeLanguage({ ...data, learnt: undefined, weights: { applies: data.weights?.applies ?? {} } });
  if (only.size && !data.learnt)
    throw new Error(`${code} has learnt nothing yet that could stay: train it without --only first`);
  const hands = readHands(language);
  const proofs = proofLessons(language);
  const weights = Object.fromEntries(
    [...askAll(hands, proofs, language, only)].map(([question, cases]) => [
      question,
      trusting(question, fitWeights(cases), code),
    ]),
  );
  const before = only.size ? data.weights : { applies: data.weights?.applies };
  writeFileSync(join(folder, 'weights.json'), `${JSON.stringify({ ...before, ...weights }, null, 2)}\n`);
  if (!isEnough(hands)) {
    console.log(`${code}: too few hands to learn what sentences say`);
    return;
  }
  const anew = [...only].flatMap((each) => LEARNS[each]?.(hands) ?? []);
  if (only.size && !anew.length) return;
  const learnt = JSON.stringify(only.size ? Object.assign({}, data.learnt, ...anew) : learnFrom(hands, proofs));
  writeFileSync(join(folder, 'learnt.json'), `${learnt}\n`);
  const lessons = hands.reduce((sum, hand) => sum + hand.lessons.length, 0);
  const size = (gzipSync(learnt).length / 1000).toFixed(1);
  console.log(`${code}: ${lessons} sentences by ${hands.length} hands; ${LABELS.length} labels, ${size} kB gzipped`);
}

const only = new Set(ONLY.filter((each) => values.only.includes(each)));
const unknown = values.only.filter((each) => !ONLY.some((known) => known === each));
if (unknown.length) throw new Error(`only ${ONLY.join(', ')}, not ${unknown.join(', ')}`);
for (const code of wanted.length ? wanted : languageCodes()) train(code, only);
